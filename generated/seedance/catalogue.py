"""Every variant as plain data, its fields as JSON that is read when somebody asks for them.

No models are loaded.
"""

from __future__ import annotations

from typing import Any

from ._runtime.entries import Entries
from ._runtime.variants import Variants

_ENTRIES: dict[str, dict[str, Any]] = {
    "modellix/seedance-1.0-lite-t2v": {
        "id": "modellix/seedance-1.0-lite-t2v",
        "provider": "modellix",
        "model": "seedance-1.0-lite-t2v",
        "name": "seedance_1_0_lite_t2v",
        "title": "Seedance 1.0 Lite T2V",
        "page": "https://docs.modellix.ai/bytedance/seedance-1-0-lite-t2v",
        "file": "captures/modellix/seedance-1.0-lite-t2v.txt",
        "captured": None,
        "completeness": "complete",
        "status": "retired",
        "tasks": ["t2v"],
        "family": "1.0",
        "tier": "lite",
        "listed": {"from": "2026-02-05", "until": "2026-04-04"},
        "sources": [
            {
                "address": "https://docs.modellix.ai/bytedance/seedance-1-0-lite-t2v",
                "observed": None,
            },
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
        ],
        "callable": True,
        "method": "POST",
        "path": "/text-to-video/bytedance/seedance-1.0-lite-t2v/async",
        "module": "modellix.models.seedance_1_0_lite_t2v",
        "request": "Seedance10LiteT2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "ratios": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
            "duration": {"minimum": 2, "maximum": 12},
            "frames": {"minimum": 29, "maximum": 289, "step": 4},
            "seed": {"minimum": -1, "maximum": 2147483647},
        },
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:38",
                "type": "string",
                "minLength": 1,
                "maxLength": 2000,
                "required": true
            },
            "ratio": {
                "name": "ratio",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:49",
                "type": "string",
                "enum": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
                "default": "16:9"
            },
            "resolution": {
                "name": "resolution",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:67",
                "type": "string",
                "enum": ["480p", "720p", "1080p"],
                "default": "720p"
            },
            "duration": {
                "name": "duration",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:81",
                "type": "integer",
                "minimum": 2,
                "maximum": 12,
                "default": 5
            },
            "frames": {
                "name": "frames",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:92",
                "rule": "Format: 25+4n, range [29, 289]",
                "type": "integer",
                "enum": [
                    29,
                    33,
                    37,
                    41,
                    45,
                    49,
                    53,
                    57,
                    61,
                    65,
                    69,
                    73,
                    77,
                    81,
                    85,
                    89,
                    93,
                    97,
                    101,
                    105,
                    109,
                    113,
                    117,
                    121,
                    125,
                    129,
                    133,
                    137,
                    141,
                    145,
                    149,
                    153,
                    157,
                    161,
                    165,
                    169,
                    173,
                    177,
                    181,
                    185,
                    189,
                    193,
                    197,
                    201,
                    205,
                    209,
                    213,
                    217,
                    221,
                    225,
                    229,
                    233,
                    237,
                    241,
                    245,
                    249,
                    253,
                    257,
                    261,
                    265,
                    269,
                    273,
                    277,
                    281,
                    285,
                    289
                ],
                "minimum": 29,
                "maximum": 289
            },
            "seed": {
                "name": "seed",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:102",
                "type": "integer",
                "minimum": -1,
                "maximum": 2147483647,
                "default": -1
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:113",
                "type": "boolean",
                "default": false
            },
            "service_tier": {
                "name": "service_tier",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:123",
                "type": "string",
                "enum": ["default", "flex"],
                "default": "default"
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:136",
                "type": "integer",
                "minimum": 3600,
                "maximum": 259200,
                "default": 172800
            },
            "return_last_frame": {
                "name": "return_last_frame",
                "source": "captures/modellix/seedance-1.0-lite-t2v.txt:147",
                "type": "boolean",
                "default": false
            }
        }""",
    },
    "modellix/seedance-1.0-pro-fast-t2v": {
        "id": "modellix/seedance-1.0-pro-fast-t2v",
        "provider": "modellix",
        "model": "seedance-1.0-pro-fast-t2v",
        "name": "seedance_1_0_pro_fast_t2v",
        "title": "Seedance 1.0 Pro Fast T2V",
        "page": "https://docs.modellix.ai/bytedance/seedance-1-0-pro-fast-t2v",
        "file": "captures/modellix/seedance-1.0-pro-fast-t2v.txt",
        "captured": None,
        "completeness": "complete",
        "status": "current",
        "tasks": ["t2v"],
        "family": "1.0",
        "tier": "pro-fast",
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.0124, "720p": 0.0248, "1080p": 0.0497},
            "as_of": "2026-08-10",
            "source": "https://www.modellix.ai/blog/seedance-pro-api",
        },
        "sources": [
            {
                "address": "https://docs.modellix.ai/bytedance/seedance-1-0-pro-fast-t2v",
                "observed": None,
            },
            {"address": "https://www.modellix.ai/blog/seedance-pro-api", "observed": "2026-08-10"},
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-1.0-pro-fast-t2v",
        "module": "modellix.models.seedance_1_0_pro_fast_t2v",
        "request": "Seedance10ProFastT2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "ratios": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
            "duration": {"minimum": 2, "maximum": 12, "step": 1},
            "frames": {"minimum": 29, "maximum": 289},
            "seed": {"minimum": -1, "maximum": 2147483647},
        },
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:43",
                "type": "string",
                "minLength": 1,
                "maxLength": 10000,
                "required": true
            },
            "ratio": {
                "name": "ratio",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:50",
                "type": "string",
                "enum": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
                "default": "16:9"
            },
            "resolution": {
                "name": "resolution",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:64",
                "type": "string",
                "enum": ["480p", "720p", "1080p"],
                "default": "1080p"
            },
            "duration": {
                "name": "duration",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:74",
                "type": "integer",
                "enum": [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                "default": 5
            },
            "frames": {
                "name": "frames",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:92",
                "type": "integer",
                "minimum": 29,
                "maximum": 289
            },
            "seed": {
                "name": "seed",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:98",
                "type": "integer",
                "minimum": -1,
                "maximum": 2147483647,
                "default": -1
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:105",
                "type": "boolean",
                "default": false
            },
            "service_tier": {
                "name": "service_tier",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:111",
                "type": "string",
                "enum": ["default", "flex"],
                "default": "default"
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:120",
                "type": "integer",
                "minimum": 3600,
                "maximum": 259200,
                "default": 172800
            },
            "return_last_frame": {
                "name": "return_last_frame",
                "source": "captures/modellix/seedance-1.0-pro-fast-t2v.txt:127",
                "type": "boolean",
                "default": false
            }
        }""",
    },
    "modellix/seedance-1.5-pro-i2v": {
        "id": "modellix/seedance-1.5-pro-i2v",
        "provider": "modellix",
        "model": "seedance-1.5-pro-i2v",
        "name": "seedance_1_5_pro_i2v",
        "title": "Seedance 1.5 Pro I2V",
        "page": "https://www.modellix.ai/models/bytedance/seedance-1.5-pro-i2v/api_schema",
        "file": "facts/modellix/seedance-1.5-pro-i2v.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["i2v"],
        "family": "1.5",
        "tier": "pro",
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.0276, "720p": 0.0598, "1080p": 0.1196},
            "as_of": "2026-08-10",
            "source": "https://www.modellix.ai/blog/seedance-pro-api",
        },
        "sources": [
            {
                "address": "https://www.modellix.ai/models/bytedance/seedance-1.5-pro-i2v/api_schema",
                "observed": None,
            },
            {
                "address": "https://modellix.mintlify.app/bytedance/seedance-1-5-pro-i2v",
                "observed": None,
            },
            {"address": "https://www.modellix.ai/blog/seedance-pro-api", "observed": "2026-08-10"},
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
        ],
        "unknown": [
            "which fields are required besides one frame",
            "defaults of ratio, resolution and seed",
            "whether service_tier exists, as on the text-to-video sibling",
            "whether return_last_frame exists",
            "schema of the response",
            "error responses",
        ],
        "disagreements": [
            {
                "field": "prompt",
                "keyword": "maxLength",
                "value": 2000,
                "address": "https://modellix.mintlify.app/bytedance/seedance-1-5-pro-i2v",
                "observed": None,
                "reason": "the schema document is the newer copy of the same page",
            },
            {
                "field": "duration",
                "keyword": "enum",
                "value": -1,
                "address": "https://www.modellix.ai/models/bytedance/seedance-1.5-pro-i2v/api_schema",
                "observed": None,
                "reason": "the document's own with_audio example sends -1, which its list of values does not hold",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-1.5-pro-i2v/async",
        "module": "modellix.models.seedance_1_5_pro_i2v",
        "request": "Seedance15ProI2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "ratios": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
            "duration": {"minimum": 4, "maximum": 12, "step": 1},
            "seed": {"minimum": -1, "maximum": 2147483647},
            "audio": True,
            "inputs": {
                "first_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "last_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
            },
        },
        "fields": r"""{
            "first_frame_image": {
                "name": "first_frame_image",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:65",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "last_frame_image": {
                "name": "last_frame_image",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:72",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "prompt": {
                "name": "prompt",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:79",
                "type": "string",
                "minLength": 1,
                "maxLength": 10000
            },
            "ratio": {
                "name": "ratio",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:85",
                "type": "string",
                "enum": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"]
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:90",
                "type": "string",
                "enum": ["480p", "720p", "1080p"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:95",
                "type": "integer",
                "enum": [4, 5, 6, 7, 8, 9, 10, 11, 12],
                "default": 5
            },
            "seed": {
                "name": "seed",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:101",
                "type": "integer",
                "minimum": -1,
                "maximum": 2147483647
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:107",
                "type": "boolean",
                "default": false
            },
            "generate_audio": {
                "name": "generate_audio",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:112",
                "type": "boolean",
                "default": true
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "facts/modellix/seedance-1.5-pro-i2v.yaml:117",
                "type": "integer",
                "minimum": 3600,
                "maximum": 259200,
                "default": 172800
            }
        }""",
    },
    "modellix/seedance-1.5-pro-t2v": {
        "id": "modellix/seedance-1.5-pro-t2v",
        "provider": "modellix",
        "model": "seedance-1.5-pro-t2v",
        "name": "seedance_1_5_pro_t2v",
        "title": "Seedance 1.5 Pro T2V",
        "page": "https://docs.modellix.ai/bytedance/seedance-1-5-pro-t2v",
        "file": "facts/modellix/seedance-1.5-pro-t2v.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v"],
        "family": "1.5",
        "tier": "pro",
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.0276, "720p": 0.0598, "1080p": 0.1196},
            "as_of": "2026-08-10",
            "source": "https://www.modellix.ai/blog/seedance-pro-api",
        },
        "sources": [
            {
                "address": "https://docs.modellix.ai/bytedance/seedance-1-5-pro-t2v",
                "observed": None,
            },
            {"address": "https://www.modellix.ai/blog/seedance-pro-api", "observed": "2026-08-10"},
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
        ],
        "unknown": [
            "operationId",
            "default, minimum and maximum of execution_expires_after",
            "default of return_last_frame",
            "schema of the response",
            "error responses",
        ],
        "disagreements": [
            {
                "field": "",
                "keyword": "url",
                "value": "https://api.modellix.ai/api/v1/bytedance/seedance-1.5-pro-t2v/async",
                "address": "https://www.modellix.ai/blog/seedance-pro-api",
                "observed": "2026-08-10",
                "reason": "the reference page states the address without /async; newer client code rejects /async",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-1.5-pro-t2v",
        "module": "modellix.models.seedance_1_5_pro_t2v",
        "request": "Seedance15ProT2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "ratios": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
            "duration": {"minimum": 4, "maximum": 12, "step": 1},
            "seed": {"minimum": -1, "maximum": 2147483647},
            "audio": True,
        },
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:58",
                "type": "string",
                "minLength": 1,
                "maxLength": 10000,
                "required": true
            },
            "ratio": {
                "name": "ratio",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:66",
                "type": "string",
                "enum": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "adaptive"],
                "default": "adaptive"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:72",
                "type": "string",
                "enum": ["480p", "720p", "1080p"],
                "default": "720p"
            },
            "duration": {
                "name": "duration",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:78",
                "type": "integer",
                "enum": [4, 5, 6, 7, 8, 9, 10, 11, 12],
                "default": 5
            },
            "seed": {
                "name": "seed",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:85",
                "type": "integer",
                "minimum": -1,
                "maximum": 2147483647,
                "default": -1
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:92",
                "type": "boolean",
                "default": false
            },
            "generate_audio": {
                "name": "generate_audio",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:97",
                "type": "boolean",
                "default": true
            },
            "service_tier": {
                "name": "service_tier",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:103",
                "type": "string",
                "enum": ["default", "flex"],
                "default": "default"
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:109",
                "type": "integer"
            },
            "return_last_frame": {
                "name": "return_last_frame",
                "source": "facts/modellix/seedance-1.5-pro-t2v.yaml:113",
                "type": "boolean"
            }
        }""",
    },
    "modellix/seedance-2.0-fast-i2v": {
        "id": "modellix/seedance-2.0-fast-i2v",
        "provider": "modellix",
        "model": "seedance-2.0-fast-i2v",
        "name": "seedance_2_0_fast_i2v",
        "title": "Seedance 2.0 Fast I2V",
        "page": "https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema",
        "file": "captures/modellix/seedance-2.0-fast-i2v.json",
        "captured": None,
        "completeness": "complete",
        "status": "current",
        "tasks": ["i2v"],
        "family": "2.0",
        "tier": "fast",
        "reported": [
            {
                "text": "At least one of first_frame_image, last_frame_image and reference_images is needed; the captured document requires only prompt.",
                "source": "github.com/Modellix/modellix-skill SKILL.md (2026-07-16)",
            },
        ],
        "inputs": {"audio_urls": "audio"},
        "sources": [
            {
                "address": "https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema",
                "observed": None,
            },
            {
                "address": "https://modellix.mintlify.app/bytedance/seedance-2-0-fast-i2v",
                "observed": None,
            },
            {"address": "https://github.com/Modellix/modellix-skill", "observed": "2026-07-16"},
        ],
        "disagreements": [
            {
                "field": "prompt",
                "keyword": "maxLength",
                "value": 2000,
                "address": "https://modellix.mintlify.app/bytedance/seedance-2-0-fast-i2v",
                "observed": None,
                "reason": "the schema document is the newer copy of the same page",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-2.0-fast-i2v/async",
        "module": "modellix.models.seedance_2_0_fast_i2v",
        "request": "Seedance20FastI2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p"],
            "ratios": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
            "duration": {"minimum": 4, "maximum": 15, "step": 1},
            "seed": {"minimum": -1, "maximum": 4294967295},
            "audio": True,
            "inputs": {
                "audio_urls": {"media": "audio", "minimum": 0, "maximum": 3},
                "first_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "last_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "reference_images": {"media": "image", "minimum": 0, "maximum": 9},
            },
        },
        "fields": r"""{
            "audio_urls": {
                "name": "audio_urls",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "array",
                "minItems": 1,
                "maxItems": 3
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "boolean",
                "default": false
            },
            "duration": {
                "name": "duration",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "integer",
                "enum": [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
                "default": 5
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "integer",
                "minimum": 3600,
                "maximum": 259200,
                "default": 172800
            },
            "first_frame_image": {
                "name": "first_frame_image",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "generate_audio": {
                "name": "generate_audio",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "boolean",
                "default": true
            },
            "last_frame_image": {
                "name": "last_frame_image",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "prompt": {
                "name": "prompt",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "string",
                "minLength": 1,
                "maxLength": 10000,
                "required": true
            },
            "ratio": {
                "name": "ratio",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "string",
                "enum": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
                "default": "1:1"
            },
            "reference_images": {
                "name": "reference_images",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "array",
                "minItems": 1,
                "maxItems": 9,
                "media": "image"
            },
            "resolution": {
                "name": "resolution",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "string",
                "enum": ["480p", "720p"],
                "default": "720p"
            },
            "return_last_frame": {
                "name": "return_last_frame",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "boolean",
                "default": false
            },
            "seed": {
                "name": "seed",
                "source": "captures/modellix/seedance-2.0-fast-i2v.json:1",
                "type": "integer",
                "minimum": -1,
                "maximum": 4294967295,
                "default": -1
            }
        }""",
    },
    "modellix/seedance-2.0-fast-v2v": {
        "id": "modellix/seedance-2.0-fast-v2v",
        "provider": "modellix",
        "model": "seedance-2.0-fast-v2v",
        "name": "seedance_2_0_fast_v2v",
        "title": "Seedance 2.0 Fast V2V",
        "page": "https://modellix.mintlify.app/bytedance/seedance-2-0-fast-v2v",
        "file": "captures/modellix/seedance-2.0-fast-v2v.txt",
        "captured": None,
        "completeness": "complete",
        "status": "current",
        "tasks": ["v2v"],
        "family": "2.0",
        "tier": "fast",
        "inputs": {"video_urls": "video", "audio_urls": "audio"},
        "sources": [
            {
                "address": "https://modellix.mintlify.app/bytedance/seedance-2-0-fast-v2v",
                "observed": None,
            },
            {
                "address": "https://www.modellix.ai/models/bytedance/seedance-2.0-fast-v2v/api_schema",
                "observed": None,
            },
        ],
        "disagreements": [
            {
                "field": "prompt",
                "keyword": "required",
                "value": False,
                "address": "https://docs.modellix.ai/llms.txt",
                "observed": "2026-05-16",
                "reason": "the page marks it as required; the index of April and May called it optional",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-2.0-fast-v2v/async",
        "module": "modellix.models.seedance_2_0_fast_v2v",
        "request": "Seedance20FastV2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p"],
            "ratios": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
            "duration": {"minimum": 4, "maximum": 15, "step": 1},
            "seed": {"minimum": -1, "maximum": 4294967295},
            "audio": True,
            "inputs": {
                "video_urls": {"media": "video", "minimum": 1, "maximum": 3},
                "first_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "last_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "reference_images": {"media": "image", "minimum": 0, "maximum": 9},
                "audio_urls": {"media": "audio", "minimum": 0, "maximum": 3},
            },
        },
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:55",
                "type": "string",
                "minLength": 1,
                "maxLength": 2000,
                "required": true
            },
            "video_urls": {
                "name": "video_urls",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:62",
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "required": true
            },
            "first_frame_image": {
                "name": "first_frame_image",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:70",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "last_frame_image": {
                "name": "last_frame_image",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:80",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "reference_images": {
                "name": "reference_images",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:90",
                "type": "array",
                "minItems": 1,
                "maxItems": 9,
                "media": "image"
            },
            "audio_urls": {
                "name": "audio_urls",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:100",
                "type": "array",
                "minItems": 1,
                "maxItems": 3
            },
            "ratio": {
                "name": "ratio",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:107",
                "type": "string",
                "enum": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
                "default": "1:1"
            },
            "resolution": {
                "name": "resolution",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:120",
                "type": "string",
                "enum": ["480p", "720p"],
                "default": "720p"
            },
            "duration": {
                "name": "duration",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:129",
                "type": "integer",
                "enum": [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
                "default": 5
            },
            "seed": {
                "name": "seed",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:148",
                "type": "integer",
                "minimum": -1,
                "maximum": 4294967295,
                "default": -1
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:155",
                "type": "boolean",
                "default": false
            },
            "generate_audio": {
                "name": "generate_audio",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:161",
                "type": "boolean",
                "default": true
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:167",
                "type": "integer",
                "minimum": 3600,
                "maximum": 259200,
                "default": 172800
            },
            "return_last_frame": {
                "name": "return_last_frame",
                "source": "captures/modellix/seedance-2.0-fast-v2v.txt:174",
                "type": "boolean",
                "default": false
            }
        }""",
    },
    "modellix/seedance-2.0-i2v": {
        "id": "modellix/seedance-2.0-i2v",
        "provider": "modellix",
        "model": "seedance-2.0-i2v",
        "name": "seedance_2_0_i2v",
        "title": "Seedance 2.0 I2V",
        "page": "https://www.modellix.ai/models/bytedance/seedance-2.0-i2v/api_schema",
        "file": "facts/modellix/seedance-2.0-i2v.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["i2v"],
        "family": "2.0",
        "tier": "standard",
        "inputs": {"audio_urls": "audio"},
        "price": {
            "currency": "USD",
            "per_second_range": [0.0805, 0.897],
            "note": "the top of the range implies output above 1080p",
            "as_of": "2026-08-17",
            "source": "https://www.modellix.ai/blog/seedance-2-0-api-access",
        },
        "sources": [
            {
                "address": "https://github.com/Modellix/modellix-skill/blob/main/modellix-skill/SKILL.md",
                "observed": "2026-07-16",
            },
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
            {"address": "https://www.modellix.ai/blog/seedance-2-0-api", "observed": "2026-07-23"},
            {
                "address": "https://www.modellix.ai/blog/seedance-2-0-api-access",
                "observed": "2026-08-17",
            },
            {
                "address": "https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema",
                "observed": None,
            },
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-05-28"},
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-05-16"},
        ],
        "unknown": [
            "any schema page of this variant",
            "operationId",
            "whether its own page limits the prompt as its fast sibling does",
            "whether resolution has a value for 4k",
            "schema of the response",
            "error responses",
        ],
        "disagreements": [
            {
                "field": "reference_images",
                "keyword": "required",
                "value": ["prompt", "image", "audio"],
                "address": "https://docs.modellix.ai/llms.txt",
                "observed": "2026-04-16",
                "reason": "only the index of two days in April asked for all three",
            },
            {
                "field": "ratio",
                "keyword": "enum",
                "value": "adaptive",
                "address": "https://docs.modellix.ai/llms.txt",
                "observed": "2026-05-26",
                "reason": "later index texts and the sibling page have six fixed ratios",
            },
            {
                "field": "resolution",
                "keyword": "enum",
                "value": ["480p", "720p"],
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the index names 1080p from 2026-05-28 on",
            },
            {
                "field": "duration",
                "keyword": "enum",
                "value": -1,
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the sibling page lists 4 to 15 only",
            },
            {
                "field": "first_frame_image",
                "keyword": "shape",
                "value": {"image": [{"url": "string", "role": "first_frame"}]},
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the sibling page and the official skill name first_frame_image",
            },
            {
                "field": "generate_audio",
                "keyword": "default",
                "value": False,
                "address": "https://www.modellix.ai/blog/seedance-2-0-api-access",
                "observed": "2026-08-17",
                "reason": "the article says that the 2.0 family makes no sound; the sibling page has the field with default true",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-2.0-i2v/async",
        "module": "modellix.models.seedance_2_0_i2v",
        "request": "Seedance20I2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "ratios": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
            "duration": {"minimum": 4, "maximum": 15, "step": 1},
            "seed": {"minimum": -1, "maximum": 4294967295},
            "audio": True,
            "inputs": {
                "first_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "last_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "reference_images": {"media": "image", "minimum": 0, "maximum": 9},
                "audio_urls": {"media": "audio", "minimum": 0, "maximum": 3},
            },
        },
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:108",
                "type": "string",
                "minLength": 1,
                "maxLength": 10000,
                "required": true
            },
            "first_frame_image": {
                "name": "first_frame_image",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:115",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "last_frame_image": {
                "name": "last_frame_image",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:122",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "reference_images": {
                "name": "reference_images",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:129",
                "type": "array",
                "minItems": 1,
                "maxItems": 9,
                "media": "image"
            },
            "audio_urls": {
                "name": "audio_urls",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:139",
                "type": "array",
                "minItems": 1,
                "maxItems": 3
            },
            "ratio": {
                "name": "ratio",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:148",
                "rule": "https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema",
                "type": "string",
                "enum": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
                "default": "1:1"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:154",
                "type": "string",
                "enum": ["480p", "720p", "1080p"],
                "default": "720p"
            },
            "duration": {
                "name": "duration",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:160",
                "rule": "https://www.modellix.ai/models/bytedance/seedance-2.0-fast-i2v/api_schema",
                "type": "integer",
                "enum": [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
                "default": 5
            },
            "seed": {
                "name": "seed",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:166",
                "type": "integer",
                "minimum": -1,
                "maximum": 4294967295,
                "default": -1
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:173",
                "type": "boolean",
                "default": false
            },
            "generate_audio": {
                "name": "generate_audio",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:178",
                "type": "boolean",
                "default": true
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:183",
                "type": "integer",
                "minimum": 3600,
                "maximum": 259200,
                "default": 172800
            },
            "return_last_frame": {
                "name": "return_last_frame",
                "source": "facts/modellix/seedance-2.0-i2v.yaml:190",
                "type": "boolean",
                "default": false
            }
        }""",
    },
    "modellix/seedance-2.0-mini-t2v": {
        "id": "modellix/seedance-2.0-mini-t2v",
        "provider": "modellix",
        "model": "seedance-2.0-mini-t2v",
        "name": "seedance_2_0_mini_t2v",
        "title": "Seedance 2.0 Mini T2V",
        "page": "https://www.modellix.ai/models/bytedance/seedance-2.0-mini-t2v/api_schema",
        "file": "facts/modellix/seedance-2.0-mini-t2v.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v"],
        "family": "2.0",
        "tier": "mini",
        "frame_rate": 24,
        "output": {
            "resolutions": ["480p", "720p"],
            "duration": [4, 15],
            "format": "MP4",
            "source": "https://docs.modellix.ai/llms.txt",
        },
        "price": {
            "currency": "USD",
            "per_second_range": [0.046, 0.092],
            "as_of": "2026-08-17",
            "source": "https://www.modellix.ai/blog/seedance-2-0-api-access",
        },
        "sources": [
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
            {
                "address": "https://github.com/Modellix/modellix-skill/blob/main/modellix-skill/SKILL.md",
                "observed": "2026-07-16",
            },
            {
                "address": "https://www.modellix.ai/blog/seedance-2-0-api-access",
                "observed": "2026-08-17",
            },
        ],
        "unknown": [
            "its address as such: the one here is the pattern /{provider}/{model_id}/async, which the official skill documents and all its siblings follow",
            "every field but prompt",
            "length limits of prompt",
            "any schema page of this variant",
            "operationId",
            "schema of the response",
            "error responses",
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-2.0-mini-t2v/async",
        "module": "modellix.models.seedance_2_0_mini_t2v",
        "request": "Seedance20MiniT2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {"resolutions": ["480p", "720p"], "duration": {"minimum": 4, "maximum": 15}},
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "facts/modellix/seedance-2.0-mini-t2v.yaml:61",
                "type": "string",
                "required": true
            }
        }""",
    },
    "modellix/seedance-2.0-t2v": {
        "id": "modellix/seedance-2.0-t2v",
        "provider": "modellix",
        "model": "seedance-2.0-t2v",
        "name": "seedance_2_0_t2v",
        "title": "Seedance 2.0 T2V",
        "page": "https://www.modellix.ai/models/bytedance/seedance-2.0-t2v/api_schema",
        "file": "facts/modellix/seedance-2.0-t2v.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v"],
        "family": "2.0",
        "tier": "standard",
        "frame_rate": 24,
        "output": {"format": "MP4", "source": "https://docs.modellix.ai/llms.txt"},
        "price": {
            "currency": "USD",
            "per_second_range": [0.0805, 0.897],
            "as_of": "2026-08-17",
            "source": "https://www.modellix.ai/blog/seedance-2-0-api-access",
        },
        "sources": [
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
            {
                "address": "https://www.modellix.ai/blog/seedance-2-0-api-access",
                "observed": "2026-08-17",
            },
            {"address": "https://www.modellix.ai/blog/seedance-vs-kling", "observed": None},
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-03"},
        ],
        "unknown": [
            "any schema page of this variant",
            "length limits of prompt",
            "values of ratio",
            "defaults",
            "whether seed exists and its range",
            "whether generate_audio exists",
            "operationId",
            "schema of the response",
            "error responses",
        ],
        "disagreements": [
            {
                "field": "",
                "keyword": "inputs",
                "value": ["image", "audio"],
                "address": "https://docs.modellix.ai/llms.txt",
                "observed": "2026-07-02",
                "reason": "index texts from 2026-07-03 on say text only",
            },
            {
                "field": "resolution",
                "keyword": "enum",
                "value": ["480p", "720p"],
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the index names 1080p and 4k, and prices of 2026-08-17 go beyond 720p",
            },
            {
                "field": "duration",
                "keyword": "enum",
                "value": -1,
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the index says 4 to 15 seconds",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-2.0-t2v/async",
        "module": "modellix.models.seedance_2_0_t2v",
        "request": "Seedance20T2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p", "4k"],
            "duration": {"minimum": 4, "maximum": 15},
        },
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "facts/modellix/seedance-2.0-t2v.yaml:82",
                "type": "string",
                "required": true
            },
            "ratio": {
                "name": "ratio",
                "source": "facts/modellix/seedance-2.0-t2v.yaml:86",
                "type": "string"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/modellix/seedance-2.0-t2v.yaml:91",
                "type": "string",
                "enum": ["480p", "720p", "1080p", "4k"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/modellix/seedance-2.0-t2v.yaml:97",
                "type": "integer",
                "minimum": 4,
                "maximum": 15
            }
        }""",
    },
    "modellix/seedance-2.0-v2v": {
        "id": "modellix/seedance-2.0-v2v",
        "provider": "modellix",
        "model": "seedance-2.0-v2v",
        "name": "seedance_2_0_v2v",
        "title": "Seedance 2.0 V2V",
        "page": "https://www.modellix.ai/models/bytedance/seedance-2.0-v2v/api_schema",
        "file": "facts/modellix/seedance-2.0-v2v.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["v2v"],
        "family": "2.0",
        "tier": "standard",
        "inputs": {"video_urls": "video", "audio_urls": "audio"},
        "sources": [
            {
                "address": "https://www.modellix.ai/models/bytedance/seedance-2.0-v2v/api_schema",
                "observed": None,
            },
            {"address": "https://docs.modellix.ai/bytedance/seedance-2-0-v2v", "observed": None},
            {"address": "https://www.modellix.ai/blog/seedance-2-0-api", "observed": "2026-07-23"},
            {
                "address": "https://github.com/Modellix/modellix-skill/blob/main/modellix-skill/SKILL.md",
                "observed": "2026-07-16",
            },
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
        ],
        "unknown": [
            "defaults of ratio and resolution",
            "whether seed exists and its range",
            "whether return_last_frame exists",
            "whether prompt is required",
            "length limit of prompt in the newer schema document",
            "schema of the response",
            "error responses",
        ],
        "disagreements": [
            {
                "field": "prompt",
                "keyword": "required",
                "value": True,
                "address": "https://www.modellix.ai/models/bytedance/seedance-2.0-v2v/api_schema",
                "observed": None,
                "reason": "its minimal example is titled as the minimum and holds a prompt, but the list of required fields was not seen; the official skill (2026-07-16) sends video_urls alone",
            },
            {
                "field": "resolution",
                "keyword": "enum",
                "value": ["480p", "720p"],
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the reference page lists 1080p, and prices of 2026-08-17 go beyond 720p",
            },
            {
                "field": "duration",
                "keyword": "enum",
                "value": -1,
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the schema document lists 4 to 15 only",
            },
            {
                "field": "video_urls",
                "keyword": "shape",
                "value": {"video": [{"url": "string"}]},
                "address": "https://www.modellix.ai/blog/seedance-2-0-api",
                "observed": "2026-07-23",
                "reason": "the schema document names video_urls",
            },
            {
                "field": "generate_audio",
                "keyword": "default",
                "value": False,
                "address": "https://www.modellix.ai/blog/seedance-2-0-api-access",
                "observed": "2026-08-17",
                "reason": "the article says that the 2.0 family makes no sound; the schema document has the field with default true",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-2.0-v2v/async",
        "module": "modellix.models.seedance_2_0_v2v",
        "request": "Seedance20V2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "ratios": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"],
            "duration": {"minimum": 4, "maximum": 15, "step": 1},
            "audio": True,
            "inputs": {
                "video_urls": {"media": "video", "minimum": 1, "maximum": 3},
                "first_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "last_frame_image": {"media": "image", "minimum": 0, "maximum": 1},
                "reference_images": {"media": "image", "minimum": 0, "maximum": 9},
                "audio_urls": {"media": "audio", "minimum": 0, "maximum": 3},
            },
        },
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:89",
                "type": "string",
                "minLength": 1,
                "maxLength": 2000
            },
            "video_urls": {
                "name": "video_urls",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:96",
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "required": true
            },
            "first_frame_image": {
                "name": "first_frame_image",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:105",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "last_frame_image": {
                "name": "last_frame_image",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:112",
                "type": "string",
                "minLength": 1,
                "media": "image"
            },
            "reference_images": {
                "name": "reference_images",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:119",
                "type": "array",
                "minItems": 1,
                "maxItems": 9,
                "media": "image"
            },
            "audio_urls": {
                "name": "audio_urls",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:129",
                "type": "array",
                "minItems": 1,
                "maxItems": 3
            },
            "ratio": {
                "name": "ratio",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:138",
                "type": "string",
                "enum": ["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:143",
                "type": "string",
                "enum": ["480p", "720p", "1080p"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:148",
                "type": "integer",
                "enum": [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
                "default": 5
            },
            "camera_fixed": {
                "name": "camera_fixed",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:154",
                "type": "boolean",
                "default": false
            },
            "execution_expires_after": {
                "name": "execution_expires_after",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:159",
                "type": "integer",
                "minimum": 3600,
                "maximum": 259200,
                "default": 172800
            },
            "generate_audio": {
                "name": "generate_audio",
                "source": "facts/modellix/seedance-2.0-v2v.yaml:166",
                "type": "boolean",
                "default": true
            }
        }""",
    },
    "modellix/seedance-2.5-t2v": {
        "id": "modellix/seedance-2.5-t2v",
        "provider": "modellix",
        "model": "seedance-2.5-t2v",
        "name": "seedance_2_5_t2v",
        "title": "Seedance 2.5 T2V",
        "page": "https://www.modellix.ai/models/bytedance/seedance-2.5-t2v/api_schema",
        "file": "facts/modellix/seedance-2.5-t2v.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v"],
        "family": "2.5",
        "tier": "standard",
        "output": {
            "resolutions": ["480p", "720p"],
            "duration": [None, 30],
            "audio": True,
            "source": "https://www.modellix.ai/blog/one-api-multiple-ai-video-models",
        },
        "price": {
            "currency": "USD",
            "per_second_range": [0.1184, 0.2656],
            "as_of": "2026-08-12",
            "source": "https://www.modellix.ai/blog/one-api-multiple-ai-video-models",
        },
        "sources": [
            {
                "address": "https://www.modellix.ai/blog/one-api-multiple-ai-video-models",
                "observed": "2026-08-12",
            },
            {
                "address": "https://www.modellix.ai/blog/seedance-2-0-api-access",
                "observed": "2026-08-17",
            },
        ],
        "unknown": [
            "every field but prompt",
            "length limits of prompt",
            "any schema page of this variant",
            "operationId",
            "schema of the response",
            "error responses",
        ],
        "callable": True,
        "method": "POST",
        "path": "/bytedance/seedance-2.5-t2v/async",
        "module": "modellix.models.seedance_2_5_t2v",
        "request": "Seedance25T2vRequest",
        "answers": {"submit": "TaskSubmission", "task": "TaskAnswer"},
        "limits": {"resolutions": ["480p", "720p"], "duration": {"maximum": 30}, "audio": True},
        "fields": r"""{
            "prompt": {
                "name": "prompt",
                "source": "facts/modellix/seedance-2.5-t2v.yaml:54",
                "type": "string",
                "required": true
            }
        }""",
    },
    "runware/bytedance:2@1": {
        "id": "runware/bytedance:2@1",
        "provider": "runware",
        "model": "bytedance:2@1",
        "name": "seedance_1_0_pro",
        "title": "Seedance 1.0 Pro",
        "page": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro",
        "file": "facts/runware/seedance-1.0-pro.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v", "i2v"],
        "family": "1.0",
        "tier": "pro",
        "released": "2025-06-01",
        "dimensions": {
            "480p": {
                "16:9": [864, 480],
                "4:3": [736, 544],
                "1:1": [640, 640],
                "3:4": [544, 736],
                "9:16": [480, 864],
                "9:21": [416, 960],
                "21:9": [960, 416],
            },
            "1080p": {
                "16:9": [1920, 1088],
                "4:3": [1664, 1248],
                "1:1": [1440, 1440],
                "3:4": [1248, 1664],
                "9:16": [1088, 1920],
                "9:21": [928, 2176],
                "21:9": [2176, 928],
            },
        },
        "dimensions_source": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro.md",
        "reported": [
            {
                "text": "5 to 10 seconds",
                "source": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro.md",
            },
        ],
        "price": {
            "currency": "USD",
            "per_second": {"1080p": 0.0968},
            "as_of": None,
            "source": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro.md",
        },
        "inputs": {"inputs.frameImages": "image"},
        "sources": [
            {"address": "https://pypi.org/project/runware-sdk/1.8.0/", "observed": "2026-10-12"},
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro.md",
                "observed": None,
            },
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "observed": None,
            },
        ],
        "unknown": [
            "length limits of positivePrompt",
            "limits of duration: the page speaks of 5 to 10 s in prose",
            "limits of seed",
            "children of inputs and of providerSettings on its own page",
            "children of safety and of routing",
            "the numeric limits of the API options on its own page: they were read on the page of Seedance 1.0 Pro Fast",
        ],
        "callable": True,
        "method": "POST",
        "path": "/v1",
        "module": "runware.models.seedance_1_0_pro",
        "request": "Seedance10ProRequest",
        "answers": {"submit": "TaskAnswer", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "1080p"],
            "ratios": ["16:9", "4:3", "1:1", "3:4", "9:16", "9:21", "21:9"],
            "inputs": {"inputs.frameImages": {"media": "image"}},
        },
        "fields": r"""{
            "taskType": {
                "name": "task_type",
                "source": "facts/runware/seedance-1.0-pro.yaml:53",
                "type": "string",
                "const": "videoInference",
                "required": true
            },
            "taskUUID": {
                "name": "task_uuid",
                "source": "facts/runware/seedance-1.0-pro.yaml:58",
                "type": "string",
                "format": "uuid",
                "required": true
            },
            "outputType": {
                "name": "output_type",
                "source": "facts/runware/seedance-1.0-pro.yaml:65",
                "type": "string",
                "enum": ["URL"],
                "default": "URL"
            },
            "outputFormat": {
                "name": "output_format",
                "source": "facts/runware/seedance-1.0-pro.yaml:71",
                "type": "string",
                "enum": ["MP4", "WEBM", "MOV"],
                "default": "MP4"
            },
            "outputQuality": {
                "name": "output_quality",
                "source": "facts/runware/seedance-1.0-pro.yaml:77",
                "type": "integer",
                "minimum": 20,
                "maximum": 99,
                "default": 95
            },
            "webhookURL": {
                "name": "webhook_url",
                "source": "facts/runware/seedance-1.0-pro.yaml:84",
                "type": "string",
                "format": "uri"
            },
            "deliveryMethod": {
                "name": "delivery_method",
                "source": "facts/runware/seedance-1.0-pro.yaml:89",
                "rule": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "type": "string",
                "enum": ["async"],
                "default": "async"
            },
            "uploadEndpoint": {
                "name": "upload_endpoint",
                "source": "facts/runware/seedance-1.0-pro.yaml:95",
                "type": "string",
                "format": "uri"
            },
            "safety": {
                "name": "safety",
                "source": "facts/runware/seedance-1.0-pro.yaml:100",
                "type": "object"
            },
            "ttl": {
                "name": "ttl",
                "source": "facts/runware/seedance-1.0-pro.yaml:105",
                "type": "integer",
                "minimum": 60
            },
            "includeCost": {
                "name": "include_cost",
                "source": "facts/runware/seedance-1.0-pro.yaml:110",
                "type": "boolean",
                "default": false
            },
            "numberResults": {
                "name": "number_results",
                "source": "facts/runware/seedance-1.0-pro.yaml:115",
                "type": "integer",
                "minimum": 1,
                "maximum": 4,
                "default": 1
            },
            "inputs": {
                "name": "inputs",
                "source": "facts/runware/seedance-1.0-pro.yaml:122",
                "type": "object"
            },
            "routing": {
                "name": "routing",
                "source": "facts/runware/seedance-1.0-pro.yaml:127",
                "type": "object"
            },
            "model": {
                "name": "model",
                "source": "facts/runware/seedance-1.0-pro.yaml:132",
                "type": "string",
                "const": "bytedance:2@1",
                "required": true
            },
            "positivePrompt": {
                "name": "positive_prompt",
                "source": "facts/runware/seedance-1.0-pro.yaml:137",
                "type": "string",
                "required": true
            },
            "width": {
                "name": "width",
                "source": "facts/runware/seedance-1.0-pro.yaml:141",
                "type": "integer"
            },
            "height": {
                "name": "height",
                "source": "facts/runware/seedance-1.0-pro.yaml:145",
                "type": "integer"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/runware/seedance-1.0-pro.yaml:149",
                "type": "string",
                "enum": ["480p", "1080p"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/runware/seedance-1.0-pro.yaml:154",
                "type": "number"
            },
            "seed": {
                "name": "seed",
                "source": "facts/runware/seedance-1.0-pro.yaml:158",
                "type": "integer"
            },
            "providerSettings": {
                "name": "provider_settings",
                "source": "facts/runware/seedance-1.0-pro.yaml:162",
                "type": "object"
            }
        }""",
    },
    "runware/bytedance:2@2": {
        "id": "runware/bytedance:2@2",
        "provider": "runware",
        "model": "bytedance:2@2",
        "name": "seedance_1_0_pro_fast",
        "title": "Seedance 1.0 Pro Fast",
        "page": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
        "file": "captures/runware/seedance-1.0-pro-fast.txt",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v", "i2v"],
        "family": "1.0",
        "tier": "pro-fast",
        "released": "2025-10-25",
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.0062, "720p": 0.014, "1080p": 0.0314},
            "as_of": None,
            "source": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast.md",
            "note": "approximate",
        },
        "reported": [
            {
                "text": "inputs.frameImages, or width and height, or resolution must be given; stated on the page of Seedance 1.0 Pro, not seen for this model.",
                "source": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro.md",
            },
        ],
        "sources": [
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "observed": None,
            },
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast.md",
                "observed": None,
            },
        ],
        "unknown": [
            "limits and allowed pairs of width and height",
            "values of safety.mode",
            "the members of routing",
            "the rules between width, height, resolution and inputs.frameImages on this model's own page",
        ],
        "disagreements": [
            {
                "field": "resolution",
                "keyword": "enum",
                "value": ["480p", "1080p"],
                "address": "github.com/Runware/runware-python history of runware/types/task_map.py before 2026-06-20",
                "observed": None,
                "reason": "the newest first-party source lists three values; the page counts two without naming them",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/v1",
        "module": "runware.models.seedance_1_0_pro_fast",
        "request": "Seedance10ProFastRequest",
        "answers": {"submit": "TaskAnswer", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "duration": {"minimum": 1.2, "maximum": 12},
            "seed": {"minimum": 0, "maximum": 9223372036854775807},
            "inputs": {"inputs.frameImages": {"media": "image", "minimum": 0, "maximum": 1}},
        },
        "fields": r"""{
            "taskType": {
                "name": "task_type",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:17",
                "type": "string",
                "const": "videoInference",
                "required": true
            },
            "taskUUID": {
                "name": "task_uuid",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:23",
                "type": "string",
                "format": "uuid",
                "required": true
            },
            "outputType": {
                "name": "output_type",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:29",
                "type": "string",
                "enum": ["URL"],
                "default": "URL"
            },
            "outputFormat": {
                "name": "output_format",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:37",
                "type": "string",
                "enum": ["MP4", "WEBM", "MOV"],
                "default": "MP4"
            },
            "outputQuality": {
                "name": "output_quality",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:48",
                "type": "integer",
                "minimum": 20,
                "maximum": 99,
                "default": 95
            },
            "webhookURL": {
                "name": "webhook_url",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:54",
                "type": "string",
                "format": "uri"
            },
            "deliveryMethod": {
                "name": "delivery_method",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:62",
                "type": "string",
                "enum": ["async"],
                "default": "async"
            },
            "uploadEndpoint": {
                "name": "upload_endpoint",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:72",
                "type": "string",
                "format": "uri"
            },
            "safety": {
                "name": "safety",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:93",
                "type": "object"
            },
            "safety.checkContent": {
                "name": "safety.check_content",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:102",
                "type": "boolean",
                "default": false
            },
            "safety.mode": {
                "name": "safety.mode",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:110",
                "type": "string",
                "default": "none"
            },
            "ttl": {
                "name": "ttl",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:121",
                "type": "integer",
                "minimum": 60
            },
            "includeCost": {
                "name": "include_cost",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:127",
                "type": "boolean",
                "default": false
            },
            "numberResults": {
                "name": "number_results",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:133",
                "type": "integer",
                "minimum": 1,
                "maximum": 4,
                "default": 1
            },
            "inputs": {
                "name": "inputs",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:145",
                "type": "object"
            },
            "inputs.frameImages": {
                "name": "inputs.frame_images",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:145",
                "type": "array",
                "maxItems": 1,
                "media": "image"
            },
            "routing": {
                "name": "routing",
                "source": "overlays/runware/seedance-1.0-pro-fast.yaml:32",
                "type": "object"
            },
            "model": {
                "name": "model",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:202",
                "type": "string",
                "const": "bytedance:2@2",
                "required": true
            },
            "positivePrompt": {
                "name": "positive_prompt",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:210",
                "type": "string",
                "minLength": 2,
                "maxLength": 3000,
                "required": true
            },
            "width": {
                "name": "width",
                "source": "overlays/runware/seedance-1.0-pro-fast.yaml:16",
                "type": "integer"
            },
            "height": {
                "name": "height",
                "source": "overlays/runware/seedance-1.0-pro-fast.yaml:19",
                "type": "integer"
            },
            "resolution": {
                "name": "resolution",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:226",
                "type": "string",
                "enum": ["480p", "720p", "1080p"]
            },
            "duration": {
                "name": "duration",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:234",
                "type": "number",
                "minimum": 1.2,
                "maximum": 12,
                "default": 5
            },
            "seed": {
                "name": "seed",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:240",
                "type": "integer",
                "minimum": 0,
                "maximum": 9223372036854775807
            },
            "providerSettings": {
                "name": "provider_settings",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:254",
                "type": "object"
            },
            "providerSettings.bytedance": {
                "name": "provider_settings.bytedance",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:254",
                "type": "object"
            },
            "providerSettings.bytedance.cameraFixed": {
                "name": "provider_settings.bytedance.camera_fixed",
                "source": "captures/runware/seedance-1.0-pro-fast.txt:254",
                "type": "boolean",
                "default": false
            }
        }""",
    },
    "runware/bytedance:seedance@1.5-pro": {
        "id": "runware/bytedance:seedance@1.5-pro",
        "provider": "runware",
        "model": "bytedance:seedance@1.5-pro",
        "name": "seedance_1_5_pro",
        "title": "Seedance 1.5 Pro",
        "page": "https://runware.ai/docs/models/bytedance-seedance-1-5-pro",
        "file": "facts/runware/seedance-1.5-pro.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v", "i2v"],
        "family": "1.5",
        "tier": "pro",
        "default_dimensions": [864, 496],
        "reported": [
            {
                "text": "draft flow: ask for a draft, take outputs.draftId of the answer, send it as inputs.draftId",
                "source": "https://github.com/Runware/sdk-python",
            },
        ],
        "inputs": {"inputs.frameImages": "image"},
        "sources": [
            {"address": "https://pypi.org/project/runware-sdk/1.8.0/", "observed": "2026-10-12"},
            {"address": "https://github.com/Runware/runware-python", "observed": "2026-06-23"},
            {"address": "https://github.com/Runware/sdk-python", "observed": None},
            {"address": "https://github.com/Runware/ComfyUI-Runware", "observed": None},
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "observed": None,
            },
        ],
        "unknown": [
            "its page",
            "numeric limits",
            "price",
            "dimension table",
            "the text that duration takes besides a number",
            "whether inputs and providerSettings have further children",
            "children of safety and of routing",
            "the numeric limits of the API options on its own page: they were read on the page of Seedance 1.0 Pro Fast",
        ],
        "disagreements": [
            {
                "field": "duration",
                "keyword": "type",
                "value": "number",
                "address": "https://github.com/Runware/runware-python",
                "observed": "2026-06-23",
                "reason": "integer or string in the newer SDK",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/v1",
        "module": "runware.models.seedance_1_5_pro",
        "request": "Seedance15ProRequest",
        "answers": {"submit": "TaskAnswer", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "audio": True,
            "inputs": {"inputs.frameImages": {"media": "image", "minimum": 0}},
        },
        "fields": r"""{
            "taskType": {
                "name": "task_type",
                "source": "facts/runware/seedance-1.5-pro.yaml:56",
                "type": "string",
                "const": "videoInference",
                "required": true
            },
            "taskUUID": {
                "name": "task_uuid",
                "source": "facts/runware/seedance-1.5-pro.yaml:61",
                "type": "string",
                "format": "uuid",
                "required": true
            },
            "outputType": {
                "name": "output_type",
                "source": "facts/runware/seedance-1.5-pro.yaml:68",
                "type": "string",
                "enum": ["URL"],
                "default": "URL"
            },
            "outputFormat": {
                "name": "output_format",
                "source": "facts/runware/seedance-1.5-pro.yaml:74",
                "type": "string",
                "enum": ["MP4", "WEBM", "MOV"],
                "default": "MP4"
            },
            "outputQuality": {
                "name": "output_quality",
                "source": "facts/runware/seedance-1.5-pro.yaml:80",
                "type": "integer",
                "minimum": 20,
                "maximum": 99,
                "default": 95
            },
            "webhookURL": {
                "name": "webhook_url",
                "source": "facts/runware/seedance-1.5-pro.yaml:87",
                "type": "string",
                "format": "uri"
            },
            "deliveryMethod": {
                "name": "delivery_method",
                "source": "facts/runware/seedance-1.5-pro.yaml:92",
                "rule": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "type": "string",
                "enum": ["async"],
                "default": "async"
            },
            "uploadEndpoint": {
                "name": "upload_endpoint",
                "source": "facts/runware/seedance-1.5-pro.yaml:98",
                "type": "string",
                "format": "uri"
            },
            "safety": {
                "name": "safety",
                "source": "facts/runware/seedance-1.5-pro.yaml:103",
                "type": "object"
            },
            "ttl": {
                "name": "ttl",
                "source": "facts/runware/seedance-1.5-pro.yaml:108",
                "type": "integer",
                "minimum": 60
            },
            "includeCost": {
                "name": "include_cost",
                "source": "facts/runware/seedance-1.5-pro.yaml:113",
                "type": "boolean",
                "default": false
            },
            "numberResults": {
                "name": "number_results",
                "source": "facts/runware/seedance-1.5-pro.yaml:118",
                "type": "integer",
                "minimum": 1,
                "maximum": 4,
                "default": 1
            },
            "inputs": {
                "name": "inputs",
                "source": "facts/runware/seedance-1.5-pro.yaml:125",
                "type": "object"
            },
            "inputs.frameImages": {
                "name": "inputs.frame_images",
                "source": "facts/runware/seedance-1.5-pro.yaml:129",
                "type": "array"
            },
            "inputs.draftId": {
                "name": "inputs.draft_id",
                "source": "facts/runware/seedance-1.5-pro.yaml:133",
                "type": "string"
            },
            "routing": {
                "name": "routing",
                "source": "facts/runware/seedance-1.5-pro.yaml:139",
                "type": "object"
            },
            "model": {
                "name": "model",
                "source": "facts/runware/seedance-1.5-pro.yaml:144",
                "type": "string",
                "const": "bytedance:seedance@1.5-pro",
                "required": true
            },
            "positivePrompt": {
                "name": "positive_prompt",
                "source": "facts/runware/seedance-1.5-pro.yaml:149",
                "type": "string",
                "required": true
            },
            "width": {
                "name": "width",
                "source": "facts/runware/seedance-1.5-pro.yaml:153",
                "type": "integer"
            },
            "height": {
                "name": "height",
                "source": "facts/runware/seedance-1.5-pro.yaml:157",
                "type": "integer"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/runware/seedance-1.5-pro.yaml:161",
                "type": "string",
                "enum": ["480p", "720p", "1080p"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/runware/seedance-1.5-pro.yaml:166",
                "type": ["integer", "string"]
            },
            "seed": {
                "name": "seed",
                "source": "facts/runware/seedance-1.5-pro.yaml:170",
                "type": "integer"
            },
            "providerSettings": {
                "name": "provider_settings",
                "source": "facts/runware/seedance-1.5-pro.yaml:174",
                "type": "object"
            },
            "providerSettings.bytedance": {
                "name": "provider_settings.bytedance",
                "source": "facts/runware/seedance-1.5-pro.yaml:178",
                "type": "object"
            },
            "providerSettings.bytedance.cameraFixed": {
                "name": "provider_settings.bytedance.camera_fixed",
                "source": "facts/runware/seedance-1.5-pro.yaml:182",
                "type": "boolean"
            },
            "providerSettings.bytedance.audio": {
                "name": "provider_settings.bytedance.audio",
                "source": "facts/runware/seedance-1.5-pro.yaml:186",
                "type": "boolean"
            },
            "providerSettings.bytedance.draft": {
                "name": "provider_settings.bytedance.draft",
                "source": "facts/runware/seedance-1.5-pro.yaml:190",
                "type": "boolean"
            }
        }""",
    },
    "runware/bytedance:seedance@2.0": {
        "id": "runware/bytedance:seedance@2.0",
        "provider": "runware",
        "model": "bytedance:seedance@2.0",
        "name": "seedance_2_0",
        "title": "Seedance 2.0",
        "page": "https://runware.ai/docs/models/bytedance-seedance-2-0",
        "file": "facts/runware/seedance-2.0.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v", "i2v", "r2v"],
        "family": "2.0",
        "tier": "standard",
        "default_dimensions": [864, 496],
        "inputs": {
            "inputs.frameImages": "image",
            "inputs.referenceImages": "image",
            "inputs.referenceVideos": "video",
            "inputs.referenceAudios": "audio",
        },
        "sources": [
            {"address": "https://pypi.org/project/runware-sdk/1.8.0/", "observed": "2026-10-12"},
            {"address": "https://github.com/Runware/runware-python", "observed": "2026-06-23"},
            {"address": "https://github.com/Runware/ComfyUI-Runware", "observed": None},
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "observed": None,
            },
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
                "observed": None,
            },
        ],
        "unknown": [
            "its page",
            "length limits of positivePrompt",
            "limits of duration",
            "price",
            "rules between fields",
            "item limits of the inputs",
            "children of settings other than audio",
            "children of safety and of routing",
            "the numeric limits of the API options on its own page: they were read on the page of Seedance 1.0 Pro Fast",
        ],
        "disagreements": [
            {
                "field": "duration",
                "keyword": "type",
                "value": "number",
                "address": "https://github.com/Runware/runware-python",
                "observed": "2026-06-17",
                "reason": "integer since 2026-06-18",
            },
            {
                "field": "resolution",
                "keyword": "enum",
                "value": ["480p", "720p", "1080p"],
                "address": "https://github.com/Runware/runware-python",
                "observed": "2026-06-22",
                "reason": "4k was added on 2026-06-23",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/v1",
        "module": "runware.models.seedance_2_0",
        "request": "Seedance20Request",
        "answers": {"submit": "TaskAnswer", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p", "4k"],
            "audio": True,
            "inputs": {
                "inputs.frameImages": {"media": "image", "minimum": 0},
                "inputs.referenceImages": {"media": "image", "minimum": 0},
                "inputs.referenceVideos": {"media": "video", "minimum": 0},
                "inputs.referenceAudios": {"media": "audio", "minimum": 0},
            },
        },
        "fields": r"""{
            "taskType": {
                "name": "task_type",
                "source": "facts/runware/seedance-2.0.yaml:64",
                "type": "string",
                "const": "videoInference",
                "required": true
            },
            "taskUUID": {
                "name": "task_uuid",
                "source": "facts/runware/seedance-2.0.yaml:69",
                "type": "string",
                "format": "uuid",
                "required": true
            },
            "outputType": {
                "name": "output_type",
                "source": "facts/runware/seedance-2.0.yaml:76",
                "type": "string",
                "enum": ["URL"],
                "default": "URL"
            },
            "outputFormat": {
                "name": "output_format",
                "source": "facts/runware/seedance-2.0.yaml:82",
                "type": "string",
                "enum": ["MP4", "WEBM", "MOV"],
                "default": "MP4"
            },
            "outputQuality": {
                "name": "output_quality",
                "source": "facts/runware/seedance-2.0.yaml:88",
                "type": "integer",
                "minimum": 20,
                "maximum": 99,
                "default": 95
            },
            "webhookURL": {
                "name": "webhook_url",
                "source": "facts/runware/seedance-2.0.yaml:95",
                "type": "string",
                "format": "uri"
            },
            "deliveryMethod": {
                "name": "delivery_method",
                "source": "facts/runware/seedance-2.0.yaml:100",
                "rule": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "type": "string",
                "enum": ["async"],
                "default": "async"
            },
            "uploadEndpoint": {
                "name": "upload_endpoint",
                "source": "facts/runware/seedance-2.0.yaml:106",
                "type": "string",
                "format": "uri"
            },
            "safety": {
                "name": "safety",
                "source": "facts/runware/seedance-2.0.yaml:111",
                "type": "object"
            },
            "ttl": {
                "name": "ttl",
                "source": "facts/runware/seedance-2.0.yaml:116",
                "type": "integer",
                "minimum": 60
            },
            "includeCost": {
                "name": "include_cost",
                "source": "facts/runware/seedance-2.0.yaml:121",
                "type": "boolean",
                "default": false
            },
            "numberResults": {
                "name": "number_results",
                "source": "facts/runware/seedance-2.0.yaml:126",
                "type": "integer",
                "minimum": 1,
                "maximum": 4,
                "default": 1
            },
            "inputs": {
                "name": "inputs",
                "source": "facts/runware/seedance-2.0.yaml:133",
                "type": "object"
            },
            "inputs.frameImages": {
                "name": "inputs.frame_images",
                "source": "facts/runware/seedance-2.0.yaml:137",
                "type": "array"
            },
            "inputs.referenceImages": {
                "name": "inputs.reference_images",
                "source": "facts/runware/seedance-2.0.yaml:141",
                "type": "array"
            },
            "inputs.referenceVideos": {
                "name": "inputs.reference_videos",
                "source": "facts/runware/seedance-2.0.yaml:145",
                "type": "array"
            },
            "inputs.referenceAudios": {
                "name": "inputs.reference_audios",
                "source": "facts/runware/seedance-2.0.yaml:149",
                "type": "array"
            },
            "routing": {
                "name": "routing",
                "source": "facts/runware/seedance-2.0.yaml:155",
                "type": "object"
            },
            "model": {
                "name": "model",
                "source": "facts/runware/seedance-2.0.yaml:160",
                "type": "string",
                "const": "bytedance:seedance@2.0",
                "required": true
            },
            "positivePrompt": {
                "name": "positive_prompt",
                "source": "facts/runware/seedance-2.0.yaml:165",
                "type": "string",
                "required": true
            },
            "width": {
                "name": "width",
                "source": "facts/runware/seedance-2.0.yaml:169",
                "type": "integer"
            },
            "height": {
                "name": "height",
                "source": "facts/runware/seedance-2.0.yaml:173",
                "type": "integer"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/runware/seedance-2.0.yaml:177",
                "type": "string",
                "enum": ["480p", "720p", "1080p", "4k"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/runware/seedance-2.0.yaml:182",
                "type": "integer"
            },
            "settings": {
                "name": "settings",
                "source": "facts/runware/seedance-2.0.yaml:186",
                "type": "object"
            },
            "settings.audio": {
                "name": "settings.audio",
                "source": "facts/runware/seedance-2.0.yaml:190",
                "type": "boolean"
            }
        }""",
    },
    "runware/bytedance:seedance@2.0-fast": {
        "id": "runware/bytedance:seedance@2.0-fast",
        "provider": "runware",
        "model": "bytedance:seedance@2.0-fast",
        "name": "seedance_2_0_fast",
        "title": "Seedance 2.0 Fast",
        "page": "https://runware.ai/docs/models/bytedance-seedance-2-0-fast",
        "file": "facts/runware/seedance-2.0-fast.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v", "i2v", "r2v"],
        "family": "2.0",
        "tier": "fast",
        "default_dimensions": [864, 496],
        "inputs": {
            "inputs.frameImages": "image",
            "inputs.referenceImages": "image",
            "inputs.referenceVideos": "video",
            "inputs.referenceAudios": "audio",
        },
        "sources": [
            {"address": "https://pypi.org/project/runware-sdk/1.8.0/", "observed": "2026-10-12"},
            {"address": "https://github.com/Runware/runware-python", "observed": "2026-06-23"},
            {"address": "https://github.com/Runware/ComfyUI-Runware", "observed": None},
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "observed": None,
            },
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
                "observed": None,
            },
        ],
        "unknown": [
            "its page",
            "length limits of positivePrompt",
            "limits of duration",
            "price",
            "rules between fields",
            "item limits of the inputs",
            "children of settings other than audio",
            "children of safety and of routing",
            "the numeric limits of the API options on its own page: they were read on the page of Seedance 1.0 Pro Fast",
        ],
        "disagreements": [
            {
                "field": "duration",
                "keyword": "type",
                "value": "number",
                "address": "https://github.com/Runware/runware-python",
                "observed": "2026-06-17",
                "reason": "integer since 2026-06-18",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/v1",
        "module": "runware.models.seedance_2_0_fast",
        "request": "Seedance20FastRequest",
        "answers": {"submit": "TaskAnswer", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p"],
            "audio": True,
            "inputs": {
                "inputs.frameImages": {"media": "image", "minimum": 0},
                "inputs.referenceImages": {"media": "image", "minimum": 0},
                "inputs.referenceVideos": {"media": "video", "minimum": 0},
                "inputs.referenceAudios": {"media": "audio", "minimum": 0},
            },
        },
        "fields": r"""{
            "taskType": {
                "name": "task_type",
                "source": "facts/runware/seedance-2.0-fast.yaml:55",
                "type": "string",
                "const": "videoInference",
                "required": true
            },
            "taskUUID": {
                "name": "task_uuid",
                "source": "facts/runware/seedance-2.0-fast.yaml:60",
                "type": "string",
                "format": "uuid",
                "required": true
            },
            "outputType": {
                "name": "output_type",
                "source": "facts/runware/seedance-2.0-fast.yaml:67",
                "type": "string",
                "enum": ["URL"],
                "default": "URL"
            },
            "outputFormat": {
                "name": "output_format",
                "source": "facts/runware/seedance-2.0-fast.yaml:73",
                "type": "string",
                "enum": ["MP4", "WEBM", "MOV"],
                "default": "MP4"
            },
            "outputQuality": {
                "name": "output_quality",
                "source": "facts/runware/seedance-2.0-fast.yaml:79",
                "type": "integer",
                "minimum": 20,
                "maximum": 99,
                "default": 95
            },
            "webhookURL": {
                "name": "webhook_url",
                "source": "facts/runware/seedance-2.0-fast.yaml:86",
                "type": "string",
                "format": "uri"
            },
            "deliveryMethod": {
                "name": "delivery_method",
                "source": "facts/runware/seedance-2.0-fast.yaml:91",
                "rule": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "type": "string",
                "enum": ["async"],
                "default": "async"
            },
            "uploadEndpoint": {
                "name": "upload_endpoint",
                "source": "facts/runware/seedance-2.0-fast.yaml:97",
                "type": "string",
                "format": "uri"
            },
            "safety": {
                "name": "safety",
                "source": "facts/runware/seedance-2.0-fast.yaml:102",
                "type": "object"
            },
            "ttl": {
                "name": "ttl",
                "source": "facts/runware/seedance-2.0-fast.yaml:107",
                "type": "integer",
                "minimum": 60
            },
            "includeCost": {
                "name": "include_cost",
                "source": "facts/runware/seedance-2.0-fast.yaml:112",
                "type": "boolean",
                "default": false
            },
            "numberResults": {
                "name": "number_results",
                "source": "facts/runware/seedance-2.0-fast.yaml:117",
                "type": "integer",
                "minimum": 1,
                "maximum": 4,
                "default": 1
            },
            "inputs": {
                "name": "inputs",
                "source": "facts/runware/seedance-2.0-fast.yaml:124",
                "type": "object"
            },
            "inputs.frameImages": {
                "name": "inputs.frame_images",
                "source": "facts/runware/seedance-2.0-fast.yaml:128",
                "type": "array"
            },
            "inputs.referenceImages": {
                "name": "inputs.reference_images",
                "source": "facts/runware/seedance-2.0-fast.yaml:132",
                "type": "array"
            },
            "inputs.referenceVideos": {
                "name": "inputs.reference_videos",
                "source": "facts/runware/seedance-2.0-fast.yaml:136",
                "type": "array"
            },
            "inputs.referenceAudios": {
                "name": "inputs.reference_audios",
                "source": "facts/runware/seedance-2.0-fast.yaml:140",
                "type": "array"
            },
            "routing": {
                "name": "routing",
                "source": "facts/runware/seedance-2.0-fast.yaml:146",
                "type": "object"
            },
            "model": {
                "name": "model",
                "source": "facts/runware/seedance-2.0-fast.yaml:151",
                "type": "string",
                "const": "bytedance:seedance@2.0-fast",
                "required": true
            },
            "positivePrompt": {
                "name": "positive_prompt",
                "source": "facts/runware/seedance-2.0-fast.yaml:156",
                "type": "string",
                "required": true
            },
            "width": {
                "name": "width",
                "source": "facts/runware/seedance-2.0-fast.yaml:160",
                "type": "integer"
            },
            "height": {
                "name": "height",
                "source": "facts/runware/seedance-2.0-fast.yaml:164",
                "type": "integer"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/runware/seedance-2.0-fast.yaml:168",
                "type": "string",
                "enum": ["480p", "720p"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/runware/seedance-2.0-fast.yaml:173",
                "type": "integer"
            },
            "settings": {
                "name": "settings",
                "source": "facts/runware/seedance-2.0-fast.yaml:177",
                "type": "object"
            },
            "settings.audio": {
                "name": "settings.audio",
                "source": "facts/runware/seedance-2.0-fast.yaml:181",
                "type": "boolean"
            }
        }""",
    },
    "runware/bytedance:seedance@2.0-mini": {
        "id": "runware/bytedance:seedance@2.0-mini",
        "provider": "runware",
        "model": "bytedance:seedance@2.0-mini",
        "name": "seedance_2_0_mini",
        "title": "Seedance 2.0 Mini",
        "page": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini",
        "file": "facts/runware/seedance-2.0-mini.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v", "i2v", "r2v"],
        "family": "2.0",
        "tier": "mini",
        "released": "2026-06-23",
        "default_dimensions": [864, 496],
        "dimensions": {
            "480p": {
                "16:9": [864, 496],
                "4:3": [752, 560],
                "1:1": [640, 640],
                "3:4": [560, 752],
                "9:16": [496, 864],
                "21:9": [992, 432],
            },
            "720p": {
                "16:9": [1280, 720],
                "4:3": [1112, 834],
                "1:1": [960, 960],
                "3:4": [834, 1112],
                "9:16": [720, 1280],
                "21:9": [1470, 630],
            },
        },
        "dimensions_source": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
        "reported": [
            {
                "text": "prices are given for 4 s and 15 s",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
            },
            {
                "text": "the 720p pair for 21:9, 1470x630, comes from a public copy of the page: the stored one breaks off there",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
            },
        ],
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.036, "720p": 0.081},
            "per_second_with_video": {"480p": 0.043, "720p": 0.096},
            "as_of": None,
            "source": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
        },
        "inputs": {
            "inputs.frameImages": "image",
            "inputs.referenceImages": "image",
            "inputs.referenceVideos": "video",
            "inputs.referenceAudios": "audio",
        },
        "sources": [
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
                "observed": None,
            },
            {"address": "https://pypi.org/project/runware-sdk/1.8.0/", "observed": "2026-10-12"},
            {"address": "https://github.com/Runware/runware-python", "observed": "2026-06-23"},
            {"address": "https://github.com/Runware/ComfyUI-Runware", "observed": None},
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "observed": None,
            },
        ],
        "unknown": [
            "length limits of positivePrompt",
            "limits of duration",
            "item limits of the inputs",
            "children of settings other than audio",
            "children of safety and of routing",
            "the numeric limits of the API options on its own page: they were read on the page of Seedance 1.0 Pro Fast",
        ],
        "disagreements": [
            {
                "field": "",
                "keyword": "status",
                "value": "coming-soon",
                "address": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
                "observed": None,
                "reason": "the newer SDK ships the model",
            },
        ],
        "callable": True,
        "method": "POST",
        "path": "/v1",
        "module": "runware.models.seedance_2_0_mini",
        "request": "Seedance20MiniRequest",
        "answers": {"submit": "TaskAnswer", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p"],
            "ratios": ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9"],
            "audio": True,
            "inputs": {
                "inputs.frameImages": {"media": "image", "minimum": 0},
                "inputs.referenceImages": {"media": "image", "minimum": 0},
                "inputs.referenceVideos": {"media": "video", "minimum": 0},
                "inputs.referenceAudios": {"media": "audio", "minimum": 0},
            },
        },
        "fields": r"""{
            "taskType": {
                "name": "task_type",
                "source": "facts/runware/seedance-2.0-mini.yaml:72",
                "type": "string",
                "const": "videoInference",
                "required": true
            },
            "taskUUID": {
                "name": "task_uuid",
                "source": "facts/runware/seedance-2.0-mini.yaml:77",
                "type": "string",
                "format": "uuid",
                "required": true
            },
            "outputType": {
                "name": "output_type",
                "source": "facts/runware/seedance-2.0-mini.yaml:84",
                "type": "string",
                "enum": ["URL"],
                "default": "URL"
            },
            "outputFormat": {
                "name": "output_format",
                "source": "facts/runware/seedance-2.0-mini.yaml:90",
                "type": "string",
                "enum": ["MP4", "WEBM", "MOV"],
                "default": "MP4"
            },
            "outputQuality": {
                "name": "output_quality",
                "source": "facts/runware/seedance-2.0-mini.yaml:96",
                "type": "integer",
                "minimum": 20,
                "maximum": 99,
                "default": 95
            },
            "webhookURL": {
                "name": "webhook_url",
                "source": "facts/runware/seedance-2.0-mini.yaml:103",
                "type": "string",
                "format": "uri"
            },
            "deliveryMethod": {
                "name": "delivery_method",
                "source": "facts/runware/seedance-2.0-mini.yaml:108",
                "rule": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "type": "string",
                "enum": ["async"],
                "default": "async"
            },
            "uploadEndpoint": {
                "name": "upload_endpoint",
                "source": "facts/runware/seedance-2.0-mini.yaml:114",
                "type": "string",
                "format": "uri"
            },
            "safety": {
                "name": "safety",
                "source": "facts/runware/seedance-2.0-mini.yaml:119",
                "type": "object"
            },
            "ttl": {
                "name": "ttl",
                "source": "facts/runware/seedance-2.0-mini.yaml:124",
                "type": "integer",
                "minimum": 60
            },
            "includeCost": {
                "name": "include_cost",
                "source": "facts/runware/seedance-2.0-mini.yaml:129",
                "type": "boolean",
                "default": false
            },
            "numberResults": {
                "name": "number_results",
                "source": "facts/runware/seedance-2.0-mini.yaml:134",
                "type": "integer",
                "minimum": 1,
                "maximum": 4,
                "default": 1
            },
            "inputs": {
                "name": "inputs",
                "source": "facts/runware/seedance-2.0-mini.yaml:141",
                "type": "object"
            },
            "inputs.frameImages": {
                "name": "inputs.frame_images",
                "source": "facts/runware/seedance-2.0-mini.yaml:145",
                "type": "array"
            },
            "inputs.referenceImages": {
                "name": "inputs.reference_images",
                "source": "facts/runware/seedance-2.0-mini.yaml:149",
                "type": "array"
            },
            "inputs.referenceVideos": {
                "name": "inputs.reference_videos",
                "source": "facts/runware/seedance-2.0-mini.yaml:153",
                "type": "array"
            },
            "inputs.referenceAudios": {
                "name": "inputs.reference_audios",
                "source": "facts/runware/seedance-2.0-mini.yaml:157",
                "type": "array"
            },
            "routing": {
                "name": "routing",
                "source": "facts/runware/seedance-2.0-mini.yaml:175",
                "type": "object"
            },
            "model": {
                "name": "model",
                "source": "facts/runware/seedance-2.0-mini.yaml:180",
                "type": "string",
                "const": "bytedance:seedance@2.0-mini",
                "required": true
            },
            "positivePrompt": {
                "name": "positive_prompt",
                "source": "facts/runware/seedance-2.0-mini.yaml:185",
                "type": "string",
                "required": true
            },
            "width": {
                "name": "width",
                "source": "facts/runware/seedance-2.0-mini.yaml:189",
                "type": "integer"
            },
            "height": {
                "name": "height",
                "source": "facts/runware/seedance-2.0-mini.yaml:193",
                "type": "integer"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/runware/seedance-2.0-mini.yaml:197",
                "type": "string",
                "enum": ["480p", "720p"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/runware/seedance-2.0-mini.yaml:202",
                "type": "integer"
            },
            "settings": {
                "name": "settings",
                "source": "facts/runware/seedance-2.0-mini.yaml:206",
                "type": "object"
            },
            "settings.audio": {
                "name": "settings.audio",
                "source": "facts/runware/seedance-2.0-mini.yaml:210",
                "type": "boolean"
            }
        }""",
    },
    "runware/bytedance:seedance@2.5": {
        "id": "runware/bytedance:seedance@2.5",
        "provider": "runware",
        "model": "bytedance:seedance@2.5",
        "name": "seedance_2_5",
        "title": "Seedance 2.5",
        "page": "https://runware.ai/docs/models/bytedance-seedance-2-5",
        "file": "facts/runware/seedance-2.5.yaml",
        "captured": None,
        "completeness": "partial",
        "status": "current",
        "tasks": ["t2v", "i2v", "r2v", "v2v"],
        "family": "2.5",
        "tier": "standard",
        "dimensions": {
            "480p": {"16:9": [854, 480], "4:3": [752, 560], "1:1": [640, 640], "21:9": [992, 432]},
            "720p": {
                "16:9": [1280, 720],
                "4:3": [1112, 834],
                "1:1": [960, 960],
                "21:9": [1470, 630],
            },
            "1080p": {
                "16:9": [1920, 1080],
                "4:3": [1664, 1248],
                "1:1": [1440, 1440],
                "21:9": [2206, 946],
            },
        },
        "dimensions_source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
        "reported": [
            {
                "text": "whole seconds from 4 to 30, 5 by default",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
            },
            {
                "text": "up to 30 reference images, up to 2 frame images",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
            },
            {
                "text": "frame images exclude references",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
            },
            {
                "text": "@Image1, @Image2 in the prompt point at the references",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
            },
            {
                "text": "source video for editing: edges of 300 to 6000 px, at least 407696 px, ratio 0.4 to 2.5; output 480p or 720p",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
            },
            {
                "text": "portrait pairs are the transposes of the listed dimensions",
                "source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
            },
        ],
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.102, "720p": 0.23, "1080p": 0.614},
            "per_second_with_video": {"480p": 0.131, "720p": 0.295},
            "note": "as copied by a public third-party catalogue",
            "as_of": "2026-09-09",
            "source": "https://runware.ai/docs/models/bytedance-seedance-2-5",
        },
        "inputs": {
            "inputs.frameImages": "image",
            "inputs.referenceImages": "image",
            "inputs.referenceVideos": "video",
            "inputs.referenceAudios": "audio",
        },
        "sources": [
            {"address": "https://pypi.org/project/runware-sdk/1.8.0/", "observed": "2026-10-12"},
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-2-5",
                "observed": "2026-09-09",
            },
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "observed": None,
            },
            {
                "address": "https://runware.ai/docs/models/bytedance-seedance-2-0-mini.md",
                "observed": None,
            },
        ],
        "unknown": [
            "its page first hand",
            "length limits of positivePrompt",
            "limits of duration and the text it takes besides a number",
            "rules between fields first hand",
            "item limits of the inputs first hand",
            "children of settings other than audio",
            "children of safety and of routing",
            "the numeric limits of the API options on its own page: they were read on the page of Seedance 1.0 Pro Fast",
        ],
        "callable": True,
        "method": "POST",
        "path": "/v1",
        "module": "runware.models.seedance_2_5",
        "request": "Seedance25Request",
        "answers": {"submit": "TaskAnswer", "task": "TaskAnswer"},
        "limits": {
            "resolutions": ["480p", "720p", "1080p"],
            "ratios": ["16:9", "4:3", "1:1", "21:9"],
            "audio": True,
            "inputs": {
                "inputs.frameImages": {"media": "image", "minimum": 0},
                "inputs.referenceImages": {"media": "image", "minimum": 0},
                "inputs.referenceVideos": {"media": "video", "minimum": 0},
                "inputs.referenceAudios": {"media": "audio", "minimum": 0},
            },
        },
        "fields": r"""{
            "taskType": {
                "name": "task_type",
                "source": "facts/runware/seedance-2.5.yaml:72",
                "type": "string",
                "const": "videoInference",
                "required": true
            },
            "taskUUID": {
                "name": "task_uuid",
                "source": "facts/runware/seedance-2.5.yaml:77",
                "type": "string",
                "format": "uuid",
                "required": true
            },
            "outputType": {
                "name": "output_type",
                "source": "facts/runware/seedance-2.5.yaml:84",
                "type": "string",
                "enum": ["URL"],
                "default": "URL"
            },
            "outputFormat": {
                "name": "output_format",
                "source": "facts/runware/seedance-2.5.yaml:90",
                "type": "string",
                "enum": ["MP4", "WEBM", "MOV"],
                "default": "MP4"
            },
            "outputQuality": {
                "name": "output_quality",
                "source": "facts/runware/seedance-2.5.yaml:96",
                "type": "integer",
                "minimum": 20,
                "maximum": 99,
                "default": 95
            },
            "webhookURL": {
                "name": "webhook_url",
                "source": "facts/runware/seedance-2.5.yaml:103",
                "type": "string",
                "format": "uri"
            },
            "deliveryMethod": {
                "name": "delivery_method",
                "source": "facts/runware/seedance-2.5.yaml:108",
                "rule": "https://runware.ai/docs/models/bytedance-seedance-1-0-pro-fast",
                "type": "string",
                "enum": ["async"],
                "default": "async"
            },
            "uploadEndpoint": {
                "name": "upload_endpoint",
                "source": "facts/runware/seedance-2.5.yaml:114",
                "type": "string",
                "format": "uri"
            },
            "safety": {
                "name": "safety",
                "source": "facts/runware/seedance-2.5.yaml:119",
                "type": "object"
            },
            "ttl": {
                "name": "ttl",
                "source": "facts/runware/seedance-2.5.yaml:124",
                "type": "integer",
                "minimum": 60
            },
            "includeCost": {
                "name": "include_cost",
                "source": "facts/runware/seedance-2.5.yaml:129",
                "type": "boolean",
                "default": false
            },
            "numberResults": {
                "name": "number_results",
                "source": "facts/runware/seedance-2.5.yaml:134",
                "type": "integer",
                "minimum": 1,
                "maximum": 4,
                "default": 1
            },
            "inputs": {
                "name": "inputs",
                "source": "facts/runware/seedance-2.5.yaml:141",
                "type": "object"
            },
            "inputs.frameImages": {
                "name": "inputs.frame_images",
                "source": "facts/runware/seedance-2.5.yaml:145",
                "type": "array"
            },
            "inputs.referenceImages": {
                "name": "inputs.reference_images",
                "source": "facts/runware/seedance-2.5.yaml:149",
                "type": "array"
            },
            "inputs.referenceVideos": {
                "name": "inputs.reference_videos",
                "source": "facts/runware/seedance-2.5.yaml:153",
                "type": "array"
            },
            "inputs.referenceAudios": {
                "name": "inputs.reference_audios",
                "source": "facts/runware/seedance-2.5.yaml:157",
                "type": "array"
            },
            "routing": {
                "name": "routing",
                "source": "facts/runware/seedance-2.5.yaml:163",
                "type": "object"
            },
            "model": {
                "name": "model",
                "source": "facts/runware/seedance-2.5.yaml:168",
                "type": "string",
                "const": "bytedance:seedance@2.5",
                "required": true
            },
            "positivePrompt": {
                "name": "positive_prompt",
                "source": "facts/runware/seedance-2.5.yaml:173",
                "type": "string"
            },
            "width": {
                "name": "width",
                "source": "facts/runware/seedance-2.5.yaml:177",
                "type": "integer"
            },
            "height": {
                "name": "height",
                "source": "facts/runware/seedance-2.5.yaml:181",
                "type": "integer"
            },
            "resolution": {
                "name": "resolution",
                "source": "facts/runware/seedance-2.5.yaml:185",
                "type": "string",
                "enum": ["480p", "720p", "1080p"]
            },
            "duration": {
                "name": "duration",
                "source": "facts/runware/seedance-2.5.yaml:190",
                "type": ["integer", "string"]
            },
            "settings": {
                "name": "settings",
                "source": "facts/runware/seedance-2.5.yaml:194",
                "type": "object"
            },
            "settings.audio": {
                "name": "settings.audio",
                "source": "facts/runware/seedance-2.5.yaml:198",
                "type": "boolean"
            }
        }""",
    },
    "modellix/seedance-1.0-lite-i2v": {
        "id": "modellix/seedance-1.0-lite-i2v",
        "provider": "modellix",
        "model": "seedance-1.0-lite-i2v",
        "title": "Seedance 1.0 Lite I2V",
        "callable": False,
        "reason": "Gone from the index since 2026-04-04; no document seen names a field of its request or its address.",
        "tasks": ["i2v"],
        "family": "1.0",
        "tier": "lite",
        "status": "retired",
        "listed": {"from": "2026-02-05", "until": "2026-04-04"},
        "sources": [{"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-04-04"}],
        "limits": {},
    },
    "modellix/seedance-1.0-pro-fast-i2v": {
        "id": "modellix/seedance-1.0-pro-fast-i2v",
        "provider": "modellix",
        "model": "seedance-1.0-pro-fast-i2v",
        "title": "Seedance 1.0 Pro Fast I2V",
        "callable": False,
        "reason": "No document seen names a field of its request or its address.",
        "tasks": ["i2v"],
        "family": "1.0",
        "tier": "pro-fast",
        "status": "current",
        "listed": {"from": "2026-02-05", "until": "2026-07-16"},
        "sources": [{"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"}],
        "limits": {},
    },
    "modellix/seedance-1.0-pro-i2v": {
        "id": "modellix/seedance-1.0-pro-i2v",
        "provider": "modellix",
        "model": "seedance-1.0-pro-i2v",
        "title": "Seedance 1.0 Pro I2V",
        "callable": False,
        "reason": "No document seen names a field of its request or its address.",
        "tasks": ["i2v"],
        "family": "1.0",
        "tier": "pro",
        "status": "current",
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.0345, "720p": 0.069, "1080p": 0.138},
            "as_of": "2026-08-10",
            "source": "https://www.modellix.ai/blog/seedance-pro-api",
            "note": "said to mirror text-to-video",
        },
        "reported": [
            {"text": "1080p output is advertised", "source": "https://docs.modellix.ai/llms.txt"},
        ],
        "sources": [
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
            {"address": "https://www.modellix.ai/blog/seedance-pro-api", "observed": "2026-08-10"},
        ],
        "limits": {},
    },
    "modellix/seedance-1.0-pro-t2v": {
        "id": "modellix/seedance-1.0-pro-t2v",
        "provider": "modellix",
        "model": "seedance-1.0-pro-t2v",
        "title": "Seedance 1.0 Pro T2V",
        "callable": False,
        "reason": "No document seen names a field of its request or its address.",
        "tasks": ["t2v"],
        "family": "1.0",
        "tier": "pro",
        "status": "current",
        "price": {
            "currency": "USD",
            "per_second": {"480p": 0.0345, "720p": 0.069, "1080p": 0.138},
            "as_of": "2026-08-10",
            "source": "https://www.modellix.ai/blog/seedance-pro-api",
        },
        "reported": [
            {"text": "1080p output is advertised", "source": "https://docs.modellix.ai/llms.txt"},
        ],
        "sources": [
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
            {"address": "https://www.modellix.ai/blog/seedance-pro-api", "observed": "2026-08-10"},
        ],
        "limits": {},
    },
    "modellix/seedance-2.0-fast-t2v": {
        "id": "modellix/seedance-2.0-fast-t2v",
        "provider": "modellix",
        "model": "seedance-2.0-fast-t2v",
        "title": "Seedance 2.0 Fast T2V",
        "callable": False,
        "reason": "No document seen names a field of its request or its address.",
        "tasks": ["t2v"],
        "family": "2.0",
        "tier": "fast",
        "status": "current",
        "frame_rate": 24,
        "price": {
            "currency": "USD",
            "per_second_range": [0.069, 0.138],
            "as_of": "2026-08-17",
            "source": "https://www.modellix.ai/blog/seedance-2-0-api-access",
        },
        "output": {
            "resolutions": ["480p", "720p"],
            "duration": [4, 15],
            "format": "MP4",
            "source": "https://docs.modellix.ai/llms.txt",
        },
        "sources": [
            {"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"},
            {
                "address": "https://www.modellix.ai/blog/seedance-2-0-api-access",
                "observed": "2026-08-17",
            },
        ],
        "limits": {"resolutions": ["480p", "720p"], "duration": {"minimum": 4, "maximum": 15}},
    },
    "modellix/seedance-2.0-mini-i2v": {
        "id": "modellix/seedance-2.0-mini-i2v",
        "provider": "modellix",
        "model": "seedance-2.0-mini-i2v",
        "title": "Seedance 2.0 Mini I2V",
        "callable": False,
        "reason": "No document seen names a field of its request or its address.",
        "tasks": ["i2v"],
        "family": "2.0",
        "tier": "mini",
        "status": "current",
        "frame_rate": 24,
        "output": {
            "resolutions": ["480p", "720p"],
            "duration": [4, 15],
            "source": "https://docs.modellix.ai/llms.txt",
        },
        "reported": [
            {
                "text": "first or last frame, reference images and reference audio, all optional",
                "source": "https://docs.modellix.ai/llms.txt",
            },
        ],
        "sources": [{"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"}],
        "limits": {"resolutions": ["480p", "720p"], "duration": {"minimum": 4, "maximum": 15}},
    },
    "modellix/seedance-2.0-mini-v2v": {
        "id": "modellix/seedance-2.0-mini-v2v",
        "provider": "modellix",
        "model": "seedance-2.0-mini-v2v",
        "title": "Seedance 2.0 Mini V2V",
        "callable": False,
        "reason": "No document seen names a field of its request or its address.",
        "tasks": ["v2v"],
        "family": "2.0",
        "tier": "mini",
        "status": "current",
        "frame_rate": 24,
        "output": {
            "resolutions": ["480p", "720p"],
            "duration": [4, 15],
            "source": "https://docs.modellix.ai/llms.txt",
        },
        "reported": [
            {
                "text": "a reference video is required; text, images and audio are optional",
                "source": "https://docs.modellix.ai/llms.txt",
            },
        ],
        "sources": [{"address": "https://docs.modellix.ai/llms.txt", "observed": "2026-07-16"}],
        "limits": {"resolutions": ["480p", "720p"], "duration": {"minimum": 4, "maximum": 15}},
    },
    "runware/bytedance:1@1": {
        "id": "runware/bytedance:1@1",
        "provider": "runware",
        "model": "bytedance:1@1",
        "title": "Seedance 1.0 Lite",
        "callable": False,
        "reason": "Absent from the registry of Runware's current SDK, and without a current page.",
        "tasks": ["t2v", "i2v"],
        "family": "1.0",
        "tier": "lite",
        "status": "retired",
        "default_dimensions": [864, 480],
        "reported": [
            {
                "text": "an old example sends width 640, height 1504, duration 5, seed, numberResults, includeCost and providerSettings.bytedance.cameraFixed",
                "source": "https://github.com/Runware/sdk-python",
            },
        ],
        "sources": [
            {"address": "https://github.com/Runware/sdk-python", "observed": None},
            {"address": "https://github.com/Runware/ComfyUI-Runware", "observed": None},
        ],
        "limits": {},
    },
}

PROVIDERS: dict[str, dict[str, Any]] = {
    "modellix": {"title": "Modellix"},
    "runware": {"title": "Runware"},
}

CATALOGUE = Entries(_ENTRIES)
variants = Variants(_ENTRIES, __package__, PROVIDERS)

find = variants.find
