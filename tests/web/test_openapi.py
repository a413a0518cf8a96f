"""The description of the API is sound, complete and true."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate


def described(client: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").get_json()
    return found


def test_the_description_is_valid_openapi(client: FlaskClient) -> None:
    validate(described(client))


def test_every_route_of_the_api_is_described(client: FlaskClient) -> None:
    routes = {rule.rule for rule in client.application.url_map.iter_rules() if rule.rule.startswith("/api/")}
    plurals = {path for path in described(client)["paths"] if path.endswith("{id}")}

    assert {path for path in described(client)["paths"] if path.startswith("/api/") and "{" not in path} == {
        rule for rule in routes if "<" not in rule
    }
    assert len(plurals) == 5


@pytest.mark.parametrize(
    ("address", "path", "status"),
    [
        ("/api/v1/search?q=glimmer+cells+sore+knee&explain=1", "/api/v1/search", "200"),
        ("/api/v1/search?q=sore+knee", "/api/v1/search", "200"),
        ("/api/v1/search?q=lumora+cost", "/api/v1/search", "200"),
        ("/api/v1/suggest?q=lum", "/api/v1/suggest", "200"),
        ("/api/v1/status?product=lumora&condition=knee-disease", "/api/v1/status", "200"),
        ("/api/v1/status", "/api/v1/status", "4XX"),
        ("/api/v1/products/lumora", "/api/v1/products/{id}", "200"),
        ("/api/v1/studies/glow-hip-2020", "/api/v1/studies/{id}", "200"),
        ("/api/v1/products/none", "/api/v1/products/{id}", "4XX"),
        ("/healthz", "/healthz", "200"),
    ],
)
def test_answers_are_as_described(client: FlaskClient, address: str, path: str, status: str) -> None:
    whole = described(client)
    content = whole["paths"][path]["get"]["responses"][status]["content"]
    response = client.get(address)

    assert response.content_type.split(";")[0] in content
    schema = {**next(iter(content.values()))["schema"], "components": whole["components"]}
    assert [error.message for error in Draft202012Validator(schema).iter_errors(response.get_json())] == []
