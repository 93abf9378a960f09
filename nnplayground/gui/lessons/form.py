"""What a project keeps of lessons: how far its student has come. Free of Qt."""

from pydantic import Field

from nnplayground.lessons.score import LessonScores
from nnplayground.registry import Model


class LessonsView(Model):
    """Kept, and never undone."""

    scores: LessonScores = Field(default_factory=LessonScores)


class LessonsForm(Model):
    """All that is kept."""

    view: LessonsView = Field(default_factory=LessonsView)
