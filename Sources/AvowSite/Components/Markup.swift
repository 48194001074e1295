/// HTML or SVG text in the making; every text and every value of an attribute is escaped on its way in.
struct Markup {
  private(set) var text = ""

  /// Opens an element; an attribute whose value is nil is left out.
  mutating func open(_ element: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    text += "<" + element
    add(attributes)
    text += ">"
  }

  mutating func close(_ element: String) { text += "</" + element + ">" }

  /// An element without content.
  mutating func leaf(_ element: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    text += "<" + element
    add(attributes)
    text += "/>"
  }

  /// An element with text in it.
  mutating func element(
    _ element: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String
  ) {
    open(element, attributes)
    write(content)
    close(element)
  }

  mutating func write(_ content: String) { text += Markup.escaped(content) }

  /// Adds markup that was escaped when it was made.
  mutating func append(_ other: Markup) { text += other.text }

  private mutating func add(_ attributes: KeyValuePairs<String, String?>) {
    for (name, value) in attributes {
      if let value { text += " " + name + "=\"" + Markup.escaped(value) + "\"" }
    }
  }

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 60 || $0 == 62 || $0 == 38 || $0 == 34 || $0 == 39 })
    else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
