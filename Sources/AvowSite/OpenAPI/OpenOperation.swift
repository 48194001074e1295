/// One kind of address with its parameters, as programs ask for it.
struct OpenOperation: Sendable {
  /// `/states/{state}/brief`, with parameters between braces.
  let template: String
  /// What is there, in a sentence.
  let meaning: String
  /// What stands between the slashes, in order.
  var path: [OpenParameter] = []
  /// What may stand behind the question mark.
  var query: [OpenParameter] = []

  init(_ template: String, _ meaning: String, path: [OpenParameter] = [], query: [OpenParameter] = []) {
    self.template = template
    self.meaning = meaning
    self.path = path
    self.query = query
  }

  /// The template with the example of each parameter, percent-decoded.
  var example: [String] {
    template.split(separator: "/").flatMap { part -> [String] in
      guard part.hasPrefix("{") else { return [String(part)] }
      let name = part.dropFirst().dropLast()
      return path.first { $0.name == name }.map { $0.example.split(separator: "/").map(String.init) } ?? []
    }
  }

  /// The place at the example, by which the formats are known.
  func place() throws(SiteFault) -> SiteMap {
    try SiteMap(path: example, query: Query())
  }

  /// The formats in which the address answers.
  func formats() throws(SiteFault) -> [Format] {
    let place = try place()
    var formats: [Format] = [.page]
    if place.hasJSON { formats.append(.json) }
    if place.hasTable { formats.append(.table) }
    if place.hasFeed { formats.append(.feed) }
    if place.hasJSONFeed { formats.append(.jsonFeed) }
    if place.hasCitation { formats += [.bibTeX, .csl] }
    return formats
  }

  /// The template in a format: `/states/{state}.json`.
  func path(as format: Format) -> String {
    template == "/" && format != .page ? "/index" + format.suffix : template + format.suffix
  }
}
