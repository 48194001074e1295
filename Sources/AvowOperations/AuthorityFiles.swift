public import AvowRecord
public import Foundation

/// The authority files that ship with Avow, with those of a further folder added to them.
///
/// A further file has the name and the header of the shipped one and holds more rows: a state that a new table names,
/// a code that a source uses. Nothing that ships is taken away.
public struct AuthorityFiles: Sendable {
  /// Why a further file cannot be added.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case noFolder(String)
    case otherHeader(file: String, header: String, expected: String)

    public var description: String {
      switch self {
      case .noFolder(let path): "There is no folder \(path) with further authority files (AVOW_AUTHORITY)."
      case .otherHeader(let file, let header, let expected):
        "\(file) has the header “\(header)”; an authority file of that name has “\(expected)”."
      }
    }
  }

  private let further: URL?

  public init(adding further: URL? = nil) throws {
    if let further, !FileManager.default.fileExists(atPath: further.path) {
      throw Fault.noFolder(further.path)
    }
    self.further = further
  }

  /// Each file with its bytes, sorted by name: what a digest is taken from.
  func all() throws -> [(name: String, bytes: Data)] {
    try FileManager.default.contentsOfDirectory(atPath: ReferenceData.authorityFolder.path).sorted()
      .filter { $0.hasSuffix(".csv") }.map { ($0, try bytes($0)) }
  }

  /// The files, read and indexed.
  func reference() throws -> ReferenceData { try ReferenceData(reading: bytes) }

  /// The themes and their rules.
  public func vocabulary() throws -> ThemeVocabulary { try ThemeVocabulary(reading: bytes) }

  /// The lenses with their phrases.
  public func lenses() throws -> LensLibrary { try LensLibrary(reading: bytes) }

  private func bytes(_ name: String) throws -> Data {
    var bytes = try Data(contentsOf: ReferenceData.authorityFolder.appending(path: name))
    guard let file = further?.appending(path: name), FileManager.default.fileExists(atPath: file.path) else {
      return bytes
    }
    let added = try Data(contentsOf: file)
    let headers = (AuthorityFiles.header(added), AuthorityFiles.header(bytes))
    guard headers.0 == headers.1 else {
      throw Fault.otherHeader(file: file.path, header: headers.0, expected: headers.1)
    }
    bytes.append(added.dropFirst(headers.0.utf8.count).drop { $0 == 10 || $0 == 13 })
    return bytes
  }

  private static func header(_ bytes: Data) -> String {
    String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
  }
}
