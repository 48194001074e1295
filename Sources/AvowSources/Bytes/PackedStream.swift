/// Unpacks a file piece by piece: ``GzipStream`` and ``XzStream``.
protocol PackedStream: AnyObject {
  /// Unpacks the next packed bytes and hands over what comes of them.
  func unpack(_ input: UnsafeRawBufferPointer, _ each: (UnsafeRawBufferPointer) throws -> Void) throws
  /// Hands over what is left; throws when the packing is not complete.
  func finish(_ each: (UnsafeRawBufferPointer) throws -> Void) throws
}

extension GzipStream: PackedStream {
  func finish(_ each: (UnsafeRawBufferPointer) throws -> Void) throws { try finish() }
}

/// How a file is packed, told by its first bytes, never by its name.
enum Packing {
  /// The stream that unpacks bytes that start so; nil for a file that is not packed.
  static func stream(startingWith bytes: some Collection<UInt8>, file: String) throws -> (any PackedStream)? {
    if bytes.starts(with: [0x1F, 0x8B]) { return try GzipStream(file: file) }
    if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return try XzStream(file: file) }
    return nil
  }
}
