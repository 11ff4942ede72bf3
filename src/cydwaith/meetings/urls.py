"""The addresses of meetings."""

from django.urls import URLPattern, path

from cydwaith.meetings.pages import agenda, attendance, files, following_up, meeting, meetings, minutes, papers, running
from cydwaith.shared.languages import address

urlpatterns: list[URLPattern] = [
    path(address("meetings/"), meetings.meeting_list, name="meetings"),
    path(address("meetings/calendar.ics"), files.all_meetings, name="meetings_calendar"),
    path(address("meetings/<int:id>/"), meeting.meeting, name="meeting"),
    path(address("meetings/<int:id>/pack/"), meeting.pack, name="meeting_pack"),
    path(address("meetings/<int:id>/meeting.ics"), files.one, name="meeting_calendar"),
    path(address("meetings/<int:id>/meeting.xml"), files.xml, name="meeting_xml"),
    path(address("meetings/<int:id>/edit/"), running.edit, name="meeting_edit"),
    path(address("meetings/<int:id>/call/"), running.call, name="meeting_call"),
    path(address("meetings/<int:id>/balance/"), running.balance, name="meeting_balance"),
    path(address("meetings/<int:id>/recall/"), running.recall, name="meeting_recall"),
    path(address("meetings/<int:id>/postpone/"), running.postpone, name="meeting_postpone"),
    path(address("meetings/<int:id>/cancel/"), running.cancel, name="meeting_cancel"),
    path(address("meetings/<int:id>/hold/"), running.hold, name="meeting_hold"),
    path(address("meetings/<int:id>/agenda/"), agenda.arranging, name="agenda"),
    path(address("meetings/<int:id>/agenda/arrange/"), agenda.arrange, name="item_arrange"),
    path(address("meetings/<int:id>/papers/new/"), papers.new, name="paper_new"),
    path(address("meetings/<int:id>/attendance/"), attendance.attendance, name="attendance"),
    path(address("meetings/<int:id>/minutes/"), minutes.read, name="minutes"),
    path(address("meetings/<int:id>/minutes/write/"), minutes.write, name="minutes_write"),
    path(address("meetings/<int:id>/minutes/publish/"), minutes.publish, name="minutes_publish"),
    path(address("meetings/<int:id>/minutes/approve/"), minutes.approve, name="minutes_approve"),
    path(address("meetings/<int:id>/actions/new/"), following_up.new, name="action_new"),
    path(address("meetings/actions/<int:id>/done/"), following_up.done, name="action_done"),
    path(address("meetings/items/<int:id>/edit/"), agenda.edit, name="item_edit"),
    path(address("meetings/items/<int:id>/withdraw/"), agenda.withdraw, name="item_withdraw"),
    path(address("meetings/papers/<int:id>/"), papers.read, name="paper"),
    path(address("meetings/papers/<int:id>/withdraw/"), papers.withdraw, name="paper_withdraw"),
    path(address("forums/<slug:slug>/meetings/"), meetings.of_forum, name="forum_meetings"),
    path(address("forums/<slug:slug>/meetings/new/"), running.new, name="meeting_new"),
    path(address("forums/<slug:slug>/meetings.ics"), files.of_forum, name="forum_calendar"),
    path(address("forums/<slug:slug>/items/new/"), agenda.new, name="item_new"),
    path(address("body/<slug:code>/posts/<slug:slug>.ics"), files.of_a_post, name="post_calendar"),
]
