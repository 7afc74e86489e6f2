"""Build an Indonesian tax office's performance workbook from its official target sheets and realisasi."""

__version__ = "0.1.0"
