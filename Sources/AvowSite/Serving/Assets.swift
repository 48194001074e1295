import Foundation
import Hummingbird

/// The style sheet, the pictures and the one script of the site and the desk, held in memory.
struct Assets: Sendable {
  private let files: [String: (edition: Edition, digest: String)]

  /// Reads a folder; what it cannot read is missing from the site, so it throws.
  init(folder: URL) throws {
    var files: [String: (edition: Edition, digest: String)] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      guard let mediaType = Assets.mediaTypes[String(name.split(separator: ".").last ?? "")] else { continue }
      let data = try Data(contentsOf: folder.appending(path: name))
      let tag = EntityTag.of(String(decoding: data, as: UTF8.self))
      let edition = Edition(
        status: .ok,
        headers: SiteHeaders.of(
          mediaType: mediaType, length: data.count, tag: tag, cacheControl: "public, max-age=300"),
        body: ByteBuffer(bytes: data), tag: tag)
      files[name] = (edition, tag.filter { $0 != "\"" })
    }
    self.files = files
  }

  private static let mediaTypes = [
    "css": "text/css; charset=utf-8", "svg": "image/svg+xml", "txt": "text/plain",
    "js": "text/javascript; charset=utf-8",
  ]

  /// The address of a file with the digest of its bytes, so that it may be kept for ever.
  func place(_ name: String) -> SiteMap { .asset(name, edition: files[name]?.digest) }

  /// A file; asked for by its digest it never changes.
  func edition(_ name: String, digest: String?) -> Edition? {
    guard let file = files[name] else { return nil }
    guard digest == file.digest else { return file.edition }
    var headers = file.edition.headers
    headers[.cacheControl] = "public, max-age=31536000, immutable"
    return Edition(status: .ok, headers: headers, body: file.edition.body, tag: file.edition.tag)
  }
}
