"""What Runware answers."""

from typing import Annotated, Literal

from pydantic import Field

from ..._runtime.model import Answer


class TaskError(Answer):
    """Why a task was refused or failed.

    Source: overlays/runware/provider.yaml, line 172.
    """

    code: str
    """A short code. New codes appear.

    Source: overlays/runware/provider.yaml, line 177.
    """

    message: str
    """What went wrong, in words.

    Source: overlays/runware/provider.yaml, line 181.
    """

    parameter: str | None = None
    """The parameter that is wrong.

    Source: overlays/runware/provider.yaml, line 184.
    """

    task_type: Annotated[str | None, Field(alias="taskType")] = None
    """The type of the task.

    Source: overlays/runware/provider.yaml, line 187.
    """

    task_uuid: Annotated[str | None, Field(alias="taskUUID")] = None
    """The UUID of the task.

    Source: overlays/runware/provider.yaml, line 190.
    """

    type_: Annotated[str | None, Field(alias="type")] = None
    """The kind of error.

    Source: overlays/runware/provider.yaml, line 193.
    """

    documentation: str | None = None
    """Where to read more.

    Source: overlays/runware/provider.yaml, line 196.
    """


class TaskAnswerItem(Answer):
    """An acknowledgement, a result, or the failure of one result.

    Source: overlays/runware/provider.yaml, line 121.
    """

    task_type: Annotated[str | None, Field(alias="taskType")] = None
    """The type of the original task.

    Source: overlays/runware/provider.yaml, line 126.
    """

    task_uuid: Annotated[str, Field(alias="taskUUID")]
    """The UUID of the original task.

    Source: overlays/runware/provider.yaml, line 129.
    """

    status: Literal["processing", "success", "error"] | str | None = None
    """The state of the result. success and error are final.

    Source: overlays/runware/provider.yaml, line 132.
    """

    progress: int | None = None
    """How far the task is.

    Source: overlays/runware/provider.yaml, line 136.
    """

    error: TaskError | None = None
    """Why a task was refused or failed.

    Source: overlays/runware/provider.yaml, line 139.
    """

    video_uuid: Annotated[str | None, Field(alias="videoUUID")] = None
    """The UUID of the video.

    Source: overlays/runware/provider.yaml, line 140.
    """

    video_url: Annotated[str | None, Field(alias="videoURL")] = None
    """The address of the video.

    Source: overlays/runware/provider.yaml, line 143.
    """

    video_base64_data: Annotated[str | None, Field(alias="videoBase64Data")] = None
    """The video in Base64.

    Source: overlays/runware/provider.yaml, line 146.
    """

    video_data_uri: Annotated[str | None, Field(alias="videoDataURI")] = None
    """The video as a data URI.

    Source: overlays/runware/provider.yaml, line 149.
    """

    cost: int | float | None = None
    """What the task cost, when includeCost was set.

    Source: overlays/runware/provider.yaml, line 152.
    """

    seed: int | None = None
    """The seed that was used.

    Source: overlays/runware/provider.yaml, line 155.
    """

    nsfw_content: Annotated[bool | None, Field(alias="NSFWContent")] = None
    """Whether the content check found something.

    Source: overlays/runware/provider.yaml, line 158.
    """


class TaskAnswer(Answer):
    """The answer to a list of tasks. Errors may stand beside data.

    Source: overlays/runware/provider.yaml, line 109.
    """

    data: list[TaskAnswerItem] | None = None
    """Acknowledgements and results, cumulative across calls.

    Source: overlays/runware/provider.yaml, line 113.
    """

    errors: list[TaskError] | None = None
    """What went wrong, task by task.

    Source: overlays/runware/provider.yaml, line 117.
    """


class ErrorAnswer(Answer):
    """The body of an answer with an error status: a list of errors, or one error.

    Source: overlays/runware/provider.yaml, line 199.
    """

    errors: list[TaskError] | None = None
    """All errors.

    Source: overlays/runware/provider.yaml, line 203.
    """

    error: TaskError | None = None
    """Why a task was refused or failed.

    Source: overlays/runware/provider.yaml, line 207.
    """

    task_type: Annotated[str | None, Field(alias="taskType")] = None
    """The type of the task.

    Source: overlays/runware/provider.yaml, line 208.
    """

    task_uuid: Annotated[str | None, Field(alias="taskUUID")] = None
    """The UUID of the task.

    Source: overlays/runware/provider.yaml, line 211.
    """
