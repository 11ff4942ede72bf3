"""How large a form may be at all, before anything of it is kept."""

from typing import Final

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

LARGEST: Final = 64 * 2**20
"""In bytes: room for the largest paper, so that whoever sends a somewhat larger one is told so by its form."""


class Limited(FileUploadHandler):
    """Refuses a form that says it is larger than any can be, instead of filling the disk with it first."""

    def handle_raw_input(self, input_data: object, META: object, content_length: int, *rest: object) -> None:  # noqa: N803  # as Django calls it
        if content_length > LARGEST:
            raise RequestDataTooBig("the form is too large")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
