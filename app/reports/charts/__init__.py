"""The charts of a report: pure functions, from the model to SVG. Drawn once, used in every format.

Each is 380 units wide: legible on a telephone as it stands, on paper at three quarters of that.
"""

from app.reports.charts.bars import score_parts, talk_share
from app.reports.charts.forces import forces
from app.reports.charts.pen import Chart
from app.reports.charts.strip import strip
from app.reports.charts.switch import switch

__all__ = ["Chart", "forces", "score_parts", "strip", "switch", "talk_share"]
