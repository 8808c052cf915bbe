"""A workbook going out: rows streamed as XML, everything around them written by openpyxl."""
