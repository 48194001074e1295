/// The OpenAPI description of the public site (version 3.1), made from ``OpenOperation/all``.
struct OpenAPIDocument: Encodable, Sendable {
  private let content: OpenJSON

  init() throws(SiteFault) {
    var paths: [String: OpenJSON] = [:]
    for operation in OpenOperation.all {
      for format in try operation.formats() where !(operation.template == "/openapi" && format == .json) {
        paths[operation.path(as: format)] = ["get": OpenAPIDocument.told(operation, format)]
      }
    }
    content = [
      "openapi": "3.1.0",
      "info": [
        "title": "Avow", "version": "1",
        "summary": "What states avowed, what they were warned of, and what they did.",
        "description": """
        The public record, read only. Every page is also JSON (add .json to its path), every list a table (.csv). An address \
        that is not in its usual form is answered by the usual one (301). Identifiers with slashes, such as A/63/PV.97, may be \
        given as they are.
        """,
      ],
      "paths": .object(paths),
      "components": ["schemas": ["Failure": OpenAPIDocument.failure]],
    ]
  }

  func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }

  private static func told(_ operation: OpenOperation, _ format: Format) -> OpenJSON {
    var answers: [String: OpenJSON] = [
      "200": ["description": .text(operation.meaning), "content": .object([type(format): schema(format)])],
      "301": ["description": "The usual form of the address, in Location."],
    ]
    // Every parameter that is not known is refused, so every address can answer 400.
    for (status, why) in refusals {
      answers[status] = [
        "description": .text(why),
        "content": [
          "application/json": ["schema": ["$ref": "#/components/schemas/Failure"]],
          "text/html": ["schema": ["type": "string"]],
        ],
      ]
    }
    return [
      "summary": .text(operation.meaning),
      "operationId": .text(operation.path(as: format)),
      "parameters": .list(
        operation.path.map { $0.json(isInPath: true) } + operation.query.map { $0.json(isInPath: false) }),
      "responses": .object(answers),
    ]
  }

  private static let refusals = [
    "400": "A parameter is unknown, given twice, or its value cannot be used.",
    "404": "There is nothing at this address.", "414": "The address is too long.",
    "503": "The record cannot be read at the moment.",
  ]

  private static func type(_ format: Format) -> String {
    String(format.mediaType.prefix { $0 != ";" })
  }

  private static func schema(_ format: Format) -> OpenJSON {
    switch format {
    case .json: ["schema": ["type": ["object", "array"]]]
    case .csl, .jsonFeed: ["schema": ["type": ["object", "array"]]]
    default: ["schema": ["type": "string"]]
    }
  }

  private static let failure: OpenJSON = [
    "type": "object", "required": ["error"], "additionalProperties": false,
    "properties": [
      "error": [
        "type": "object", "required": ["status", "title", "detail", "next"], "additionalProperties": false,
        "properties": [
          "status": ["type": "integer"], "title": ["type": "string"], "detail": ["type": "string"],
          "next": ["type": "string"],
        ],
      ]
    ],
  ]
}
