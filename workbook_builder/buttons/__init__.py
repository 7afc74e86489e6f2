"""The buttons of the folder for Windows: each runs one command on the newest year, or on what was dropped onto it."""
