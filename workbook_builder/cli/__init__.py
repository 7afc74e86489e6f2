"""The command line in Indonesian: commands, options, and what a run says on the console."""
