from tests.unit.texts.conftest import kept_text, text

__all__ = ["kept_text", "text"]
