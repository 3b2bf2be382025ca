from __future__ import annotations

from ..._runtime.model import Answer


class TaskData(Answer):
    status: str
    task_id: str
    model_id: str | None = None


class TaskSubmission(Answer):
    code: int
    message: str
    data: TaskData
