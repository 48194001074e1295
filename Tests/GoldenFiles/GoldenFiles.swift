public import Foundation

/// Compares a text with the file `Tests/Golden/<name>`, byte for byte.
///
/// With `UPDATE_GOLDEN=1` in the environment the file is rewritten instead: look at the difference before
/// it is committed. Throws a ``GoldenMismatch`` that shows the first lines that differ, or names the file
/// that is not there. A name may have folders in it: `help/import.txt`.
public func expectGolden(_ text: String, _ name: String, filePath: String = #filePath) throws {
  let file = try goldenFolder(of: filePath).appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return
  }
  guard let bytes = try? Data(contentsOf: file) else {
    throw GoldenMismatch(description: "Tests/Golden/\(name) is not there; UPDATE_GOLDEN=1 writes it")
  }
  if bytes.elementsEqual(text.utf8) { return }
  throw GoldenMismatch(name: name, expected: String(decoding: bytes, as: UTF8.self), found: text)
}

/// `Tests/Golden` of the package that a source file under `Tests` belongs to.
public func goldenFolder(of filePath: String) throws -> URL {
  var folder = URL(filePath: filePath).deletingLastPathComponent()
  while folder.lastPathComponent != "Tests" {
    guard folder.pathComponents.count > 1 else {
      throw GoldenMismatch(description: "\(filePath) is not under a folder called Tests")
    }
    folder.deleteLastPathComponent()
  }
  return folder.appending(path: "Golden")
}

/// What differs from a golden file, for a person to read.
public struct GoldenMismatch: Error, CustomStringConvertible, Sendable {
  public let description: String

  init(description: String) { self.description = description }

  /// Shows up to six lines from the first that differs, `-` as the file has them and `+` as they were found.
  init(name: String, expected: String, found: String) {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = found.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(left, right).prefix { $0 == $1 }.count
    var lines = ["Tests/Golden/\(name) differs from line \(first + 1) (UPDATE_GOLDEN=1 rewrites it)"]
    if left.count != right.count { lines[0] += "; \(left.count) lines there, \(right.count) found" }
    lines += left.dropFirst(first).prefix(6).map { "- " + $0 }
    lines += right.dropFirst(first).prefix(6).map { "+ " + $0 }
    description = lines.joined(separator: "\n")
  }
}
