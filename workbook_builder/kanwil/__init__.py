"""One region, many offices: found, built in a pool of processes, and rolled up."""
