/// The addresses of the site for people who write programs; its JSON is the OpenAPI document itself.
struct OpenAPIPage: Page {
  static let template = "openapi"
  let head = PageHead(
    "Addresses for programs", "Every kind of address, its parameters, and the OpenAPI document.", at: .openAPI
  )
  let operations: [Line]

  struct Line: Sendable {
    let template: String
    let meaning: String
    let formats: String
    let parameters: [Parameter]
  }

  struct Parameter: Sendable {
    let name: String
    let meaning: String
    let value: String
  }

  init() throws(SiteFault) {
    var lines: [Line] = []
    for operation in OpenOperation.all {
      let formats = try operation.formats().filter { $0 != .page }.map(\.suffix)
      lines.append(
        Line(
          template: operation.template, meaning: operation.meaning, formats: formats.joined(separator: " "),
          parameters: (operation.path + operation.query).map {
            Parameter(name: $0.name, meaning: $0.meaning, value: $0.words)
          }))
    }
    operations = lines
  }
}

extension OpenParameter {
  /// What may stand there, for a person.
  fileprivate var words: String {
    let one =
      switch value {
      case .text(let length): "text of at most \(length) characters"
      case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
      case .choice(let words): words.joined(separator: ", ")
      case .state: "a code such as RWA"
      case .date: "2017, 2017-09 or 2017-09-15"
      case .day: "2017-09-15"
      case .form(_, let words): words
      case .month: "2017 or 2017-09"
      }
    return isMany ? one + "; may be given several times" : one
  }
}
