"""What the tests share: offices, files, engines, damage, and the mutations that raise each finding."""
