import AvowOperations
import Foundation

/// The fields of a form that was sent to the desk (`application/x-www-form-urlencoded`, with files `multipart/form-data`).
struct DeskForm: Sendable {
  private let fields: [(name: String, value: String)]
  /// Files that were sent with it; a file field in which none was chosen is not among them.
  let files: [CleanFile.Sent]

  /// Throws ``DeskFailure/badForm(_:)`` when the encoding is damaged or there are more than 500 fields.
  init(parsing text: String) throws(DeskFailure) {
    var fields: [(name: String, value: String)] = []
    for part in text.split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count < 500, let name = Percent.decoded(halves[0], plusIsBlank: true),
        let value = Percent.decoded(halves.count > 1 ? halves[1] : "", plusIsBlank: true)
      else { throw .badForm("Its encoding is damaged.") }
      fields.append((name, value.replacing("\r\n", with: "\n")))
    }
    self.fields = fields
    files = []
  }

  /// Throws ``DeskFailure/badForm(_:)`` when the parts cannot be told apart.
  init(multipart body: Data, type: String) throws(DeskFailure) {
    let parts = try MultipartBody.parts(of: body, type: type)
    var fields: [(name: String, value: String)] = []
    var files: [CleanFile.Sent] = []
    for part in parts {
      if let name = part.file {
        if !name.isEmpty || !part.bytes.isEmpty { files.append(.init(name: name, bytes: part.bytes)) }
      } else {
        guard let text = String(validating: part.bytes, as: UTF8.self) else {
          throw .badForm("Its encoding is damaged.")
        }
        fields.append((part.name, text.replacing("\r\n", with: "\n")))
      }
    }
    self.fields = fields
    self.files = files
  }

  /// The value of a field, at most so many characters; empty when it is not there. A field given twice is refused.
  func text(_ name: String, atMost length: Int = 200) throws(DeskFailure) -> String {
    let values = all(name)
    guard values.count <= 1 else { throw .badForm("“\(name)” is given more than once.") }
    guard let value = values.first else { return "" }
    guard value.count <= length else {
      throw .badForm("“\(name)” is longer than \(length) characters.")
    }
    guard !value.unicodeScalars.contains(where: { $0.value == 0 }) else {
      throw .badForm("“\(name)” holds a character that no text has.")
    }
    return value
  }

  /// The values of a field that may be given more than once, such as check boxes.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}
