"""``python -m workbook_builder`` does what ``build-workbook`` does."""

from workbook_builder.cli.main import main

if __name__ == "__main__":
    main()
