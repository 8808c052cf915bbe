"""Places that the country knows by a code: postcodes, and the districts that they lie in."""
