import Foundation

/// The files of this package, as text.
enum House {
  /// The folder that `Package.swift` stands in.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File {
    /// Path from the root: `Sources/AvowRecord/Basics/Symbol.swift`.
    let path: String
    let text: String

    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The target of a file under `Sources`, else nil.
    var target: String? {
      let parts = path.split(separator: "/")
      return parts.first == "Sources" && parts.count > 2 ? String(parts[1]) : nil
    }
  }

  /// The files under a folder whose names end so, in order; what is built, fetched or hidden is left out.
  static func files(under folder: String = "", endings: [String]) throws -> [File] {
    let start = folder.isEmpty ? root : root.appending(path: folder)
    let prefix = root.path(percentEncoded: false)
    var found: [File] = []
    let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      let name = url.lastPathComponent
      if leftOut(name) {
        walk?.skipDescendants()
        continue
      }
      guard endings.contains(where: { name.hasSuffix($0) }), !url.hasDirectoryPath else { continue }
      let path = String(url.path(percentEncoded: false).dropFirst(prefix.count).drop { $0 == "/" })
      found.append(File(path: path, text: String(decoding: try Data(contentsOf: url), as: UTF8.self)))
    }
    return found.sorted { $0.path < $1.path }
  }

  static func swiftFiles(under folder: String) throws -> [File] {
    try files(under: folder, endings: [".swift"])
  }

  static func file(_ path: String) throws -> File {
    File(path: path, text: String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self))
  }

  private static func leftOut(_ name: String) -> Bool {
    name == ".git" || name == "avow-data" || name.hasPrefix(".build") || name == ".venv"
      || name == "__pycache__"
  }
}
