import Foundation

/// The parts of a form with files (`multipart/form-data`, RFC 7578), read strictly: what browsers send is taken and nothing else.
///
/// A reader of our own: of the packages that are kept one comes with another framework, and this one has a hundred lines and a fuzz test.
enum MultipartBody {
  struct Part: Sendable, Equatable {
    let name: String
    /// The name of a file as the sender has it; nil for a field of text.
    let file: String?
    let bytes: Data
  }

  static let mostParts = 60
  static let longestHead = 4096

  /// - Parameter type: the value of `Content-Type`, with its boundary.
  ///
  /// Throws ``DeskFailure/badForm(_:)``.
  static func parts(of body: Data, type: String) throws(DeskFailure) -> [Part] {
    guard let boundary = boundary(of: type) else { throw .badForm("It has no boundary.") }
    let body = Data(body)
    let line = Data("--\(boundary)".utf8)
    let between = Data("\r\n--\(boundary)".utf8)
    let blank = Data("\r\n\r\n".utf8)
    guard body.starts(with: line) else { throw .badForm("Its parts cannot be told apart.") }
    var parts: [Part] = []
    var place = line.count
    while true {
      // After a boundary: the end, or the next part in a new line.
      let after = body[place..<min(place + 2, body.count)]
      if after.elementsEqual(Data("--".utf8)) { return parts }
      guard after.elementsEqual(Data("\r\n".utf8)) else { throw .badForm("Its parts cannot be told apart.") }
      place += 2
      guard parts.count < mostParts else { throw .badForm("It has more than \(mostParts) parts.") }
      let window = body[place..<min(place + longestHead, body.count)]
      guard let headEnd = window.range(of: blank) else { throw .badForm("A part has no head.") }
      guard let head = String(validating: body[place..<headEnd.lowerBound], as: UTF8.self) else {
        throw .badForm("Its encoding is damaged.")
      }
      guard let end = body.range(of: between, in: headEnd.upperBound..<body.count) else {
        throw .badForm("It breaks off.")
      }
      let content = headEnd.upperBound..<end.lowerBound
      let (name, file) = try disposition(head)
      parts.append(Part(name: name, file: file, bytes: Data(body[content])))
      place = end.upperBound
    }
  }

  /// The boundary of a content type: 1 to 70 letters that may stand in one.
  static func boundary(of type: String) -> String? {
    guard type.lowercased().hasPrefix("multipart/form-data;"), type.utf8.count < 300,
      let start = type.lowercased().range(of: "boundary=")
    else { return nil }
    var text = type[start.upperBound...].prefix { $0 != ";" }
    if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2 { text = text.dropFirst().dropLast() }
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'()+_,-./:=?".utf8)
    guard (1...70).contains(text.utf8.count), text.utf8.allSatisfy(allowed.contains) else { return nil }
    return String(text)
  }

  private static func disposition(_ head: String) throws(DeskFailure) -> (String, String?) {
    var found: (String, String?)?
    // In Swift a carriage return with its line feed is one character.
    for line in head.split(separator: "\r\n") {
      let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, !line.contains(where: { $0 == "\n" || $0 == "\r" }) else {
        throw .badForm("The head of a part cannot be read.")
      }
      guard halves[0].lowercased() == "content-disposition" else { continue }
      guard found == nil else { throw .badForm("A part says twice what it is.") }
      let value = halves[1].trimmingCharacters(in: .whitespaces)
      guard value.lowercased().hasPrefix("form-data;"), let name = parameter("name", of: value),
        !name.isEmpty,
        name.count <= 60
      else { throw .badForm("A part has no name.") }
      found = (name, parameter("filename", of: value))
    }
    guard let found else { throw .badForm("A part does not say what it is.") }
    return found
  }

  /// A quoted value, as browsers write it: quotation marks in it are escaped.
  private static func parameter(_ name: String, of value: String) -> String? {
    guard let start = value.range(of: "; \(name)=\"") ?? value.range(of: ";\(name)=\"") else { return nil }
    let quoted = value[start.upperBound...].prefix { $0 != "\"" }
    return String(quoted).replacing("%22", with: "\"").replacing("%0D", with: " ").replacing("%0A", with: " ")
  }
}
