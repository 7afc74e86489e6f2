"""The two files: whose they are, and which sheets they lack."""
