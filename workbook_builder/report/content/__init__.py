"""What the report says: the context of its template, every figure from the score and the inputs, in Indonesian."""
