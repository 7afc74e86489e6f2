"""Every Indonesian text that staff see: labels of sheets, messages, findings, help."""
