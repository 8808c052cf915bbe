"""What pyproject.toml cannot say: the manual, which lies in docs/, is installed with resources."""

from setuptools import find_namespace_packages, setup

OURS = ("assetregister*", "ui*", "db*", "exports*", "imports*", "resources*")

setup(
    packages=[*find_namespace_packages(include=OURS), "resources.manual"],
    package_dir={"resources.manual": "docs/manual"},
)
