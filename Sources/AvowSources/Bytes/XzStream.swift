import CLzma

/// Unpacks an xz stream piece by piece through the system's liblzma; several streams in a row are one.
///
/// The checksums of the format are verified. Guard against a file made to fill a disk or the memory: the limits of
/// ``GzipStream/Limits``, and 256 MiB of memory for the unpacking itself.
final class XzStream: PackedStream {
  /// Bytes of memory that unpacking may take; the highest preset of `xz` needs 65 MiB.
  static let memory: UInt64 = 256 << 20

  private let file: String
  private let limits: GzipStream.Limits
  private var stream = avow_lzma_stream()
  private let output: UnsafeMutableRawBufferPointer
  private var packed = 0
  private var unpacked = 0
  private var ended = false

  init(file: String, limits: GzipStream.Limits = .init()) throws {
    self.file = file
    self.limits = limits
    output = .allocate(byteCount: FileBytes.pieceLength, alignment: 16)
    let status = lzma_stream_decoder(&stream, XzStream.memory, avow_lzma_concatenated())
    guard status == LZMA_OK else {
      throw FileFault.xzDamaged(file: file, byte: 0, why: "liblzma did not start (\(status.rawValue))")
    }
  }

  deinit {
    lzma_end(&stream)
    output.deallocate()
  }

  func unpack(_ input: UnsafeRawBufferPointer, _ each: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let start = input.baseAddress else { return }
    stream.next_in = start.assumingMemoryBound(to: UInt8.self)
    stream.avail_in = input.count
    let before = packed
    repeat {
      try step(LZMA_RUN, each)
      packed = before + input.count - stream.avail_in
      try checkSize()
    } while !ended && (stream.avail_in > 0 || stream.avail_out == 0)
  }

  func finish(_ each: (UnsafeRawBufferPointer) throws -> Void) throws {
    stream.next_in = nil
    stream.avail_in = 0
    while !ended {
      try step(LZMA_FINISH, each)
      try checkSize()
    }
  }

  private func step(_ action: lzma_action, _ each: (UnsafeRawBufferPointer) throws -> Void) throws {
    stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = output.count
    let status = lzma_code(&stream, action)
    let made = output.count - stream.avail_out
    unpacked += made
    if made > 0 { try each(UnsafeRawBufferPointer(rebasing: output[..<made])) }
    switch status {
    case LZMA_OK: break
    case LZMA_STREAM_END: ended = true
    case LZMA_BUF_ERROR:
      if action == LZMA_FINISH { throw FileFault.xzBreaksOff(file: file, byte: packed) }
    case LZMA_MEMLIMIT_ERROR:
      throw FileFault.xzDamaged(
        file: file, byte: packed,
        why: "unpacking it would take more than \(XzStream.memory >> 20) MiB of memory")
    case LZMA_FORMAT_ERROR:
      throw FileFault.xzDamaged(file: file, byte: packed, why: "bytes that are no xz follow")
    default:
      throw FileFault.xzDamaged(file: file, byte: packed, why: "its bytes or its checksum make no sense")
    }
  }

  private func checkSize() throws {
    let tooDense = unpacked > limits.free && unpacked / limits.ratio > packed
    if unpacked > limits.length || tooDense {
      throw FileFault.xzTooLarge(file: file, packed: packed, unpacked: unpacked)
    }
  }
}
