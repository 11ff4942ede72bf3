from tests.unit.practices.conftest import wales

__all__ = ["wales"]
