"""What is stored of notices."""

from cydwaith.notices.models.following import Follow, Often, Wish
from cydwaith.notices.models.news import News, Of
from cydwaith.notices.models.notice import Notice, Sent

__all__ = ["Follow", "News", "Notice", "Of", "Often", "Sent", "Wish"]
