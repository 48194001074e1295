import Foundation

/// Tells a PDF document by its first bytes.
enum PDFOpening {
  /// True when `%PDF-` stands in the first kilobyte, where the format allows it. Throws ``PDFFault/packed(file:)``
  /// for a document that is packed with gzip, which the program that reads it does not unpack.
  static func isPDF(_ file: FileBytes) throws -> Bool {
    let start = try file.opening(1024)
    let mark = Array("%PDF-".utf8)
    guard start.count >= mark.count,
      (0...(start.count - mark.count)).contains(where: { start[$0..<($0 + mark.count)].elementsEqual(mark) })
    else { return false }
    // A table may quote the mark; a document has it before any line of text.
    guard
      start.starts(with: mark)
        || !start.prefix(while: { $0 != UInt8(ascii: "%") }).contains(UInt8(ascii: ","))
    else { return false }
    if isGzip(file.url) { throw PDFFault.packed(file: file.name) }
    return true
  }

  private static func isGzip(_ url: URL) -> Bool {
    guard let handle = try? FileHandle(forReadingFrom: url) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: 2)) == Data([0x1F, 0x8B])
  }
}
