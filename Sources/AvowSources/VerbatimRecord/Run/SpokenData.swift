import AvowRecord
import Foundation

/// The tables of the reader: organisations, phrases for groups, words for offices, patches to the official text.
struct SpokenData: Sendable {
  struct Organisation: Decodable, Sendable {
    let id: String
    let name: String
    let kind: String
  }
  struct SpeakingGroup: Decodable, Sendable {
    /// The group of the record; nil for a group that it does not have.
    let id: String?
    let phrase: String
  }
  struct Office: Decodable, Sendable {
    let phrase: String
    let kind: String
  }
  struct Patch: Decodable, Sendable {
    let symbol: String
    let page: Int
    let find: String
    let replace: String
    let reason: String
    let source: String
  }

  let organisations: [String: Organisation]
  let groups: [SpeakingGroup]
  let offices: [Office]
  let patches: [Patch]

  init(reading file: (String) throws -> Data) throws {
    func rows<Row: Decodable>(_ name: String, _ type: Row.Type) throws -> [Row] {
      try DelimitedTable(file(name), name: name).decoded(as: type)
    }
    organisations = Dictionary(
      try rows("organisations.csv", Organisation.self).map { (NameKey.key($0.name), $0) }
    ) { first, _ in first }
    groups = try rows("speaking-groups.csv", SpeakingGroup.self)
      .sorted { ($0.phrase.count, $0.phrase) > ($1.phrase.count, $1.phrase) }
    offices = try rows("offices.csv", Office.self)
    patches = try rows("corrections.csv", Patch.self)
  }

  /// The tables that ship with Avow.
  static func shipped() throws -> SpokenData { try shippedOnce.get() }

  private static let shippedOnce = Result {
    try SpokenData { try Data(contentsOf: Bundle.module.bundleURL.appending(path: "SpokenData/\($0)")) }
  }

  /// The tables that ship, with the rows of the files of the same names in a folder.
  ///
  /// Throws a ``DelimitedTable/Fault`` that quotes the row when one does not fit.
  init(adding folder: URL) throws {
    try self.init { name in
      var bytes = try Data(contentsOf: Bundle.module.bundleURL.appending(path: "SpokenData/\(name)"))
      let file = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path) else { return bytes }
      let added = try Data(contentsOf: file)
      let header = bytes.prefix { $0 != 10 && $0 != 13 }
      guard added.prefix(while: { $0 != 10 && $0 != 13 }) == header else {
        throw SourceFault.otherKind(
          file: file.path,
          looksLike: "a table with another header than “\(String(decoding: header, as: UTF8.self))”",
          firstLine: String(decoding: added.prefix { $0 != 10 }.prefix(160), as: UTF8.self),
          advice: "Give it the header of the table that ships.")
      }
      if bytes.last != 10 { bytes.append(10) }
      bytes.append(added.dropFirst(header.count).drop { $0 == 10 || $0 == 13 })
      return bytes
    }
  }

  /// The kind of speaker that the words of an office make; nil for words of no office.
  func kind(ofOffice words: String) -> Intervention.Kind? {
    let small = words.lowercased()
    guard let office = offices.first(where: { small.contains($0.phrase) }) else { return nil }
    return Intervention.Kind(rawValue: office.kind)
  }
}
