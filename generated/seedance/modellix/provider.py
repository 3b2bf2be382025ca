"""How Modellix takes, runs and answers tasks."""

from __future__ import annotations

from .._runtime.provider import Provider

PROVIDER = Provider.from_data(
    {
        "x-provider": {
            "id": "modellix",
            "title": "Modellix",
            "class": "Modellix",
            "key-environment": "MODELLIX_API_KEY",
            "hosts": ["api.modellix.ai"],
        },
        "x-tasks": {
            "authentication": {"header": "Authorization", "prefix": "Bearer "},
            "media": {"encoding": "data-uri"},
            "submit": {
                "body": "object",
                "client-id": None,
                "results": None,
                "accepted": {"/code": [0]},
                "rejected": {
                    "status": [400, 401, 402, 403, 404, 405, 413, 415, 422, 429],
                    "codes": [400, 401, 402, 403, 404, 405, 413, 415, 422, 429],
                },
            },
            "poll": {"method": "GET", "path": "/tasks/{task_id}", "body": None},
            "answer": {
                "items": "/data",
                "id": "/task_id",
                "status": "/status",
                "model": "/model_id",
                "cost": None,
                "progress": None,
                "error": "/error",
                "expires": "/result/result_expires_at",
                "results": {
                    "at": "/result/resources",
                    "url": "/url",
                    "media": "/type",
                    "media-default": "video",
                    "facts": {
                        "width": "/width",
                        "height": "/height",
                        "format": "/format",
                        "role": "/role",
                        "duration": "/duration",
                        "size": "/size",
                    },
                },
            },
            "states": {
                "absent": "pending",
                "pending": ["pending", "processing"],
                "succeeded": ["success"],
                "failed": ["failed", "canceled"],
            },
            "errors": {
                "at": [""],
                "code": "/code",
                "message": "/message",
                "parameter": None,
                "documentation": None,
                "task": None,
                "fine": [0],
            },
            "advice": [
                {
                    "status": 400,
                    "kind": "invalid",
                    "text": "Correct the request; the message names the parameter.",
                },
                {
                    "status": 401,
                    "kind": "authentication",
                    "text": "The key is missing, invalid or expired. Make a new one in the Modellix console.",
                },
                {
                    "status": 402,
                    "kind": "balance",
                    "text": "The balance is not enough or payment is in arrears. Top up, then send again.",
                },
                {
                    "status": 404,
                    "kind": "missing",
                    "text": "The task, model or provider is unknown. Check the id, and whether the variant was retired.",
                },
                {
                    "status": 429,
                    "kind": "limit",
                    "text": "Too many requests or too many tasks at once. Wait, then send again.",
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
                "retry-codes": [],
                "missing": {"status": [404], "codes": []},
                "grace-seconds": 60,
                "first-seconds": 2,
                "factor": 1.5,
                "cap-seconds": 10,
                "per-minute": 100,
            },
            "rate-limit": {
                "limit": "X-RateLimit-Limit",
                "remaining": "X-RateLimit-Remaining",
                "reset": "X-RateLimit-Reset",
            },
            "request-id": ["X-Request-Id"],
            "reconcile": {
                "possible": False,
                "lookup": None,
                "text": "Modellix has no way to look up a task without its id. Look at usage and tasks in the Modellix console before you send it again.",
            },
            "dry-run": None,
            "webhook": {
                "header": "X-Webhook-URL",
                "field": None,
                "events": [
                    "prediction.task.succeeded",
                    "prediction.task.failed",
                    "prediction.task.canceled",
                ],
                "delivery-headers": {
                    "task": "X-Modellix-Task-ID",
                    "delivery": "X-Modellix-Delivery-ID",
                    "retry": "X-Modellix-Retry-Count",
                },
                "body": None,
            },
            "retention": {
                "seconds": 86400,
                "field": None,
                "text": "Modellix keeps results for 24 hours (texts of 2026-07) or 7 days (texts of 2026-08); count on 24 hours.",
            },
        },
        "server": "https://api.modellix.ai/api/v1",
    },
)
