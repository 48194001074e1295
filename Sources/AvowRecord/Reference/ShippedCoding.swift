import Foundation

/// What the codings that ship with Avow share: each is read from authority files by their names.
protocol ShippedCoding: Sendable {
  /// Reads the authority files through a function that gives the bytes of a file by its name.
  init(reading file: (String) throws -> Data) throws
}

extension ShippedCoding {
  /// The one that ships with Avow.
  static func ofAuthorityFiles() throws -> Self {
    try Self { try Data(contentsOf: ReferenceData.authorityFolder.appending(path: $0)) }
  }

  /// The rows of a file.
  static func nouns<Noun: Decodable>(_ name: String, _ file: (String) throws -> Data) throws -> [Noun] {
    try DelimitedTable(file(name), name: name).decoded(as: Noun.self)
  }

  /// Each name once, in the order in which they come first.
  static func once(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
