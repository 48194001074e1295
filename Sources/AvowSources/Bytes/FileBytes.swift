public import Foundation

/// The bytes of a file, handed over in pieces; a file that is packed with gzip or xz is recognised by its first
/// bytes and unpacked on the way.
///
/// Memory: two buffers of ``pieceLength`` bytes, whatever the size of the file.
public struct FileBytes: Sendable {
  /// Bytes read from the file so far, and its length where it is known; both count packed bytes.
  public typealias Progress = (_ bytesDone: Int, _ bytesTotal: Int?) -> Void

  /// Length of a piece: 256 KiB.
  public static let pieceLength = 256 << 10

  public let url: URL
  /// Length on disk; nil for something that has none, such as a pipe.
  public let length: Int?

  /// The file's name without its folder, for messages.
  public var name: String { url.lastPathComponent }

  /// Looks the file up. Throws a ``FileFault`` when there is none, when it is a folder, or when it is empty.
  public init(_ url: URL) throws {
    let name = url.lastPathComponent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw FileFault.notThere(file: name)
    }
    if isFolder.boolValue { throw FileFault.folder(file: name) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    let isRegular = attributes?[.type] as? FileAttributeType == .typeRegular
    length = isRegular ? (attributes?[.size] as? NSNumber)?.intValue : nil
    if length == 0 { throw FileFault.empty(file: name) }
    self.url = url
  }

  /// Hands over the bytes, unpacked, in the order of the file. What `each` throws ends the reading.
  ///
  /// Throws a ``FileFault`` when the file cannot be opened or read, or when its packing is broken.
  public func forEachPiece(
    progress: Progress = { _, _ in }, _ each: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let handle: FileHandle
    do {
      handle = try FileHandle(forReadingFrom: url)
    } catch {
      throw FileFault.unreadable(file: name, why: FileBytes.reason(error))
    }
    defer { try? handle.close() }
    var done = 0
    var packed: (any PackedStream)?
    while let piece = try next(from: handle) {
      if done == 0 { packed = try Packing.stream(startingWith: piece.prefix(6), file: name) }
      try piece.withUnsafeBytes { bytes in
        if let packed { try packed.unpack(bytes, each) } else { try each(bytes) }
      }
      done += piece.count
      progress(done, length)
    }
    if done == 0 { throw FileFault.empty(file: name) }
    try packed?.finish(each)
  }

  /// The first bytes, unpacked, at most `count`.
  public func opening(_ count: Int = 64 << 10) throws -> [UInt8] {
    struct Enough: Error {}
    var opening: [UInt8] = []
    do {
      try forEachPiece { piece in
        opening.append(contentsOf: piece.prefix(count - opening.count))
        if opening.count == count { throw Enough() }
      }
    } catch is Enough {
      return opening
    }
    return opening
  }

  private func next(from handle: FileHandle) throws -> Data? {
    do {
      let piece = try handle.read(upToCount: FileBytes.pieceLength)
      return piece?.isEmpty == false ? piece : nil
    } catch {
      throw FileFault.unreadable(file: name, why: FileBytes.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoPermission: "you have no permission to read it"
    case .fileReadNoSuchFile: "it is no longer there"
    default: "the system gave no further reason"
    }
  }
}
