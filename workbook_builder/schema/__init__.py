"""Each official sheet written down once: reader, forms, drop-downs, guidance and choice checks derive from it."""
