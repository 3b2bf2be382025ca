"""What Modellix answers."""

from typing import Annotated, Any, Literal

from pydantic import Field

from ..._runtime.model import Answer


class TaskSubmissionDataGetResult(Answer):
    """API information to query the task result

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    method: str | None = None
    """HTTP method

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    url: str | None = None
    """Full URL to query the task result

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """


class TaskSubmissionData(Answer):
    """Detailed data about the submitted asynchronous task.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    get_result: TaskSubmissionDataGetResult | None = None
    """API information to query the task result

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    model_id: str
    """Model ID

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    status: Literal["pending", "processing"] | str
    """Task status

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    task_id: str
    """Unique task identifier

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """


class TaskSubmission(Answer):
    """Members of an answer.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    code: int
    """Response code, 0 indicates success

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    data: TaskSubmissionData
    """Detailed data about the submitted asynchronous task.

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """

    message: str
    """Response message

    Source: captures/modellix/seedance-2.0-fast-i2v.json, line 1.
    """


class TaskError(Answer):
    """The body of every answer with an error status.

    Source: overlays/modellix/provider.yaml, line 59.
    """

    code: int
    """Equal to the HTTP status.

    Source: overlays/modellix/provider.yaml, line 64.
    """

    message: str
    """In the form <Category>: <detail>.

    Source: overlays/modellix/provider.yaml, line 67.
    """


class TaskResource(Answer):
    """One file that a task produced.

    Source: overlays/modellix/provider.yaml, line 180.
    """

    url: str
    """Signed address of the file. It stops working after some time.

    Source: overlays/modellix/provider.yaml, line 185.
    """

    type_: Annotated[str, Field(alias="type")]
    """The kind of file, for example image or video.

    Source: overlays/modellix/provider.yaml, line 188.
    """

    width: int | None = None
    """Width in pixels.

    Source: overlays/modellix/provider.yaml, line 192.
    """

    height: int | None = None
    """Height in pixels.

    Source: overlays/modellix/provider.yaml, line 195.
    """

    format: str | None = None
    """The file format.

    Source: overlays/modellix/provider.yaml, line 198.
    """

    role: str | None = None
    """What the file is to the task, for example primary.

    Source: overlays/modellix/provider.yaml, line 201.
    """

    duration: int | float | None = None
    """Duration of the file.

    Source: overlays/modellix/provider.yaml, line 205.
    """

    size: int | float | None = None
    """Size of the file.

    Source: overlays/modellix/provider.yaml, line 208.
    """


class TaskResult(Answer):
    """What a task that has succeeded produced.

    Source: overlays/modellix/provider.yaml, line 166.
    """

    resources: list[TaskResource] | None = None
    """The files that were made.

    Source: overlays/modellix/provider.yaml, line 170.
    """

    metadata: dict[str, Any] | None = None
    """Facts about the result, for example image_count and request_id.

    Source: overlays/modellix/provider.yaml, line 174.
    """

    extensions: dict[str, Any] | None = None
    """Facts about the run, for example submit_time and end_time.

    Source: overlays/modellix/provider.yaml, line 177.
    """


class TaskAnswerData(Answer):
    """A task and, once it has succeeded, its result.

    Source: overlays/modellix/provider.yaml, line 147.
    """

    status: Literal["pending", "processing", "success", "failed"] | str
    """Task status. success and failed are final.

    Source: overlays/modellix/provider.yaml, line 152.
    """

    task_id: str
    """Unique task identifier

    Source: overlays/modellix/provider.yaml, line 156.
    """

    model_id: str | None = None
    """Model ID

    Source: overlays/modellix/provider.yaml, line 159.
    """

    duration: int | None = None
    """Milliseconds; in early texts only.

    Source: overlays/modellix/provider.yaml, line 162.
    """

    result: TaskResult | None = None
    """What a task that has succeeded produced.

    Source: overlays/modellix/provider.yaml, line 165.
    """


class TaskAnswer(Answer):
    """The answer of the task endpoint.

    Source: overlays/modellix/provider.yaml, line 135.
    """

    code: int
    """Response code, 0 indicates success

    Source: overlays/modellix/provider.yaml, line 140.
    """

    message: str
    """Response message

    Source: overlays/modellix/provider.yaml, line 143.
    """

    data: TaskAnswerData
    """A task and, once it has succeeded, its result.

    Source: overlays/modellix/provider.yaml, line 146.
    """
