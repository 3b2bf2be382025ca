"""How Runware takes, runs and answers tasks."""

from __future__ import annotations

from .._runtime.provider import Provider

PROVIDER = Provider.from_data(
    {
        "x-provider": {
            "id": "runware",
            "title": "Runware",
            "class": "Runware",
            "key-environment": "RUNWARE_API_KEY",
            "hosts": ["api.runware.ai"],
        },
        "x-tasks": {
            "authentication": {"header": "Authorization", "prefix": "Bearer "},
            "media": {"encoding": "data-uri"},
            "submit": {
                "body": "array",
                "client-id": "taskUUID",
                "results": "numberResults",
                "accepted": {},
                "rejected": {
                    "status": [400, 401, 402, 403, 404, 405, 413, 415, 422, 429],
                    "codes": [
                        "invalidApiKey",
                        "invalidParameter",
                        "rateLimitExceeded",
                        "videoInferenceInsufficientCredits",
                    ],
                },
            },
            "poll": {
                "method": "POST",
                "path": "/v1",
                "body": [{"taskType": "getResponse", "taskUUID": "{task_id}"}],
            },
            "answer": {
                "items": "/data",
                "id": "/taskUUID",
                "status": "/status",
                "model": None,
                "cost": "/cost",
                "progress": "/progress",
                "error": "/error",
                "expires": None,
                "results": {
                    "at": "",
                    "url": "/videoURL",
                    "media": None,
                    "media-default": "video",
                    "facts": {"id": "/videoUUID", "seed": "/seed"},
                },
            },
            "states": {
                "absent": "pending",
                "pending": ["processing", "pending"],
                "succeeded": ["success"],
                "failed": ["error"],
            },
            "errors": {
                "at": ["/errors", "/error"],
                "code": "/code",
                "message": "/message",
                "parameter": "/parameter",
                "documentation": "/documentation",
                "task": "/taskUUID",
                "fine": [],
            },
            "advice": [
                {
                    "code": "invalidApiKey",
                    "kind": "authentication",
                    "text": "The key is missing, invalid or expired. Make a new one in the Runware dashboard.",
                },
                {
                    "code": "invalidParameter",
                    "kind": "invalid",
                    "text": "Correct the request; the error names the parameter.",
                },
                {
                    "code": "rateLimitExceeded",
                    "kind": "limit",
                    "text": "Too many requests. Wait, then send again.",
                },
                {
                    "code": "videoInferenceInsufficientCredits",
                    "kind": "balance",
                    "text": "The credits are not enough. Top up, then send again.",
                },
                {
                    "code": "providerError",
                    "kind": "unavailable",
                    "text": "The model behind Runware failed. Look the task up before you send it again.",
                },
                {
                    "status": 401,
                    "kind": "authentication",
                    "text": "The key is missing, invalid or expired. Make a new one in the Runware dashboard.",
                },
                {
                    "status": 402,
                    "kind": "balance",
                    "text": "The credits are not enough. Top up, then send again.",
                },
                {
                    "status": 429,
                    "kind": "limit",
                    "text": "Too many requests. Wait, then send again.",
                },
                {
                    "status": 500,
                    "kind": "unavailable",
                    "text": "The provider had an internal error.",
                },
                {
                    "status": 503,
                    "kind": "unavailable",
                    "text": "The provider is unavailable for the moment.",
                },
            ],
            "reads": {
                "retry": [408, 429, 500, 502, 503, 504],
                "retry-codes": ["rateLimitExceeded"],
                "missing": {"status": [404], "codes": []},
                "grace-seconds": 60,
                "first-seconds": 2,
                "factor": 1.5,
                "cap-seconds": 10,
                "per-minute": 600,
            },
            "rate-limit": {"limit": None, "remaining": None, "reset": None},
            "request-id": ["X-Request-Id"],
            "reconcile": {
                "possible": True,
                "lookup": {
                    "method": "POST",
                    "path": "/v1",
                    "body": [{"taskType": "getTaskDetails", "taskUUID": "{task_id}"}],
                },
                "text": "Runware finds a task by the taskUUID that this client chose.",
            },
            "dry-run": {"header": "X-Runware-Dry-Run", "value": "1"},
            "webhook": {
                "header": None,
                "field": "webhookURL",
                "events": [],
                "delivery-headers": {},
                "body": "answer",
            },
            "retention": {
                "seconds": None,
                "field": "ttl",
                "text": "Runware keeps results as long as `ttl` of the request said; without it no time is documented.",
            },
        },
        "server": "https://api.runware.ai",
    },
)
