"""A provider and documents of it, as the tests of assembly use them."""

from __future__ import annotations

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from generator.diagnostics import BadInput, Finding, Origin, Place
from generator.document import Object, Sourced
from generator.manifest import Document
from generator.normalize.assemble import assemble
from generator.normalize.inline import inline

from ..helpers.yaml_documents import sourced

PROVIDER = """\
openapi: 3.1.0
info: {title: Acme, version: "0"}
servers: [{url: https://api.acme.example/v1}]
security: [{bearerAuth: []}]
x-provider: {id: acme, title: Acme, class: Acme, key-environment: K, hosts: [api.acme.example]}
x-submit:
  answer: TaskSubmission
  list: InferenceTask
  operation:
    tags: [dance]
    x-paid: true
    responses: {"401": {$ref: "#/components/responses/Unauthorized"}}
  schema: {x-paid: true}
paths:
  /tasks:
    get: {operationId: getTasks, responses: {"200": {description: ok}}}
components:
  securitySchemes: {bearerAuth: {type: http, scheme: bearer}}
  responses: {Unauthorized: {description: No}}
  schemas:
    InferenceTask: {discriminator: {propertyName: model}}
"""

FULL = """\
openapi: 3.1.0
info: {title: Dance, version: "0"}
servers: [{url: https://api.acme.example/v1/acme}]
paths:
  /dance-1/async:
    post:
      operationId: danceNow
      summary: Dance now
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [prompt]
              properties:
                zoom: {type: integer}
                prompt: {type: string}
                safety:
                  type: object
                  properties: {mode: {$ref: "#/components/schemas/Mode"}}
                frames:
                  type: array
                  items:
                    oneOf:
                      - {type: string}
                      - {type: object, properties: {image: {type: string}}}
            example: {prompt: Hello}
      responses:
        "200":
          description: Submitted
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data:
                    type: object
                    required: [id]
                    properties: {id: {type: string}, state: {type: string, enum: [pending]}}
              example: {data: {id: a}}
components:
  schemas: {Mode: {type: string, enum: [none, all]}}
"""

HIDDEN = """\
openapi: 3.1.0
info: {title: Jump, version: "0"}
servers: [{url: https://api.acme.example/v1}]
paths:
  /acme/jump:
    post:
      requestBody:
        content:
          application/json:
            schema: {type: object, properties: {prompt: {type: string}}}
      responses:
        "200":
          description: Submitted
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: {type: object, properties: {id: {type: string}}}
              example: {data: {id: b}}
components:
  securitySchemes: {anyName: {type: http, scheme: bearer}}
"""

TASK = """\
openapi: 3.1.0
info: {title: Spin, version: "0"}
components:
  schemas:
    Spin:
      title: Spin
      type: object
      required: [model]
      properties: {model: {type: string, const: "acme:1@2"}, prompt: {type: string}}
"""

DATA = "/paths/~1acme~1jump/post/responses/200/content/application~1json/schema/properties/data"


def entry(variant: str, name: str) -> Document:
    """The manifest entry of a document."""
    page, place = "https://acme.example/" + name, Place("manifest.yaml", 9)
    return Document("acme", variant, name, f"{name}.yaml", None, page, None, "0" * 64, (), place)


def full(text: str = FULL) -> tuple[Document, Sourced]:
    """A document that states everything."""
    return entry("dance-1", "dance_1"), inline(sourced(text, "dance_1.yaml"))


def hidden(text: str = HIDDEN) -> tuple[Document, Sourced]:
    """A document whose answer was partly recovered from its example."""
    document = sourced(text, "jump.yaml")
    origins = dict(document.origins)
    for at in [at for at in origins if at.startswith(DATA + "/properties")]:
        origins[at] = Origin("derived", origins[at].place, "example-shape")
    return entry("jump", "jump"), Sourced(document.document, origins)


def task(text: str = TASK) -> tuple[Document, Sourced]:
    """A document without an address."""
    return entry("acme:1@2", "spin"), sourced(text, "spin.yaml")


def build(*documents: tuple[Document, Sourced]) -> tuple[Sourced, list[Finding]]:
    """The assembled document; it is valid OpenAPI."""
    result, findings = assemble(sourced(PROVIDER, "provider.yaml"), documents)
    assert [str(e) for e in OpenAPIV31SpecValidator(result.document).iter_errors()] == []
    return result, findings


def refused(*documents: tuple[Document, Sourced]) -> str:
    """What is reported when the documents are assembled."""
    with pytest.raises(BadInput) as caught:
        assemble(sourced(PROVIDER, "provider.yaml"), documents)
    return str(caught.value)


def submit(document: Object, path: str) -> Object:
    """The submit operation at a path."""
    operation: Object = document["paths"][path]["post"]
    return operation
