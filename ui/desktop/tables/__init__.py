"""Tables of records: an ordered window over the register, its columns, totals and copying."""
