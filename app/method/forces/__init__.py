"""The four forces of a switch: push and pull against habit and anxiety. One force, one file."""

from app.events import ForceId
from app.method.forces import anxiety, habit, pull, push
from app.method.kit import Force

ALL: tuple[Force, ...] = (push.FORCE, pull.FORCE, habit.FORCE, anxiety.FORCE)
by_id: dict[ForceId, Force] = {force.id: force for force in ALL}
