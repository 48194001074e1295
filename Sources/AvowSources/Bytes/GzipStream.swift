import CZlib

/// Unpacks a gzip stream piece by piece through the system's zlib; several members in a row are one stream.
///
/// Guard against a file made to fill a disk or a day: refuses beyond 64 GiB unpacked, and beyond 1 GiB when
/// the unpacked bytes are more than a thousand times the packed ones.
final class GzipStream {
  struct Limits {
    /// Unpacked bytes at most.
    var length = 64 << 30
    /// Unpacked bytes up to which any ratio is allowed.
    var free = 1 << 30
    /// Unpacked bytes for each packed byte.
    var ratio = 1000
  }

  private let file: String
  private let limits: Limits
  private var stream = z_stream()
  private let output: UnsafeMutableRawBufferPointer
  private var packed = 0
  private var unpacked = 0
  private var memberEnded = false
  private var padding = false

  init(file: String, limits: Limits = Limits()) throws {
    self.file = file
    self.limits = limits
    output = .allocate(byteCount: FileBytes.pieceLength, alignment: 16)
    // 15 bits of window; 16 more ask for the gzip wrapper with its checksum.
    let status = inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw FileFault.gzipDamaged(file: file, byte: 0, why: "zlib did not start (\(status))")
    }
  }

  deinit {
    inflateEnd(&stream)
    output.deallocate()
  }

  /// Unpacks the next packed bytes and hands over what comes of them.
  func unpack(_ input: UnsafeRawBufferPointer, _ each: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let start = input.baseAddress else { return }
    stream.next_in = UnsafeMutablePointer(mutating: start.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(input.count)
    let before = packed
    repeat {
      if memberEnded, try !startsAnotherMember() { break }
      stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_out = UInt32(output.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      packed = before + input.count - Int(stream.avail_in)
      let made = output.count - Int(stream.avail_out)
      unpacked += made
      try checkSize()
      if made > 0 { try each(UnsafeRawBufferPointer(rebasing: output[..<made])) }
      switch status {
      case Z_OK: break
      case Z_STREAM_END: memberEnded = true
      case Z_BUF_ERROR where stream.avail_in == 0: return
      default: throw FileFault.gzipDamaged(file: file, byte: packed, why: message)
      }
    } while stream.avail_in > 0 || stream.avail_out == 0
    packed = before + input.count
  }

  /// Ends the stream; throws when the last member is not complete.
  func finish() throws {
    if !memberEnded { throw FileFault.gzipBreaksOff(file: file, byte: packed) }
  }

  /// After the end of a member: true when another one follows; zero bytes are padding and are passed over.
  private func startsAnotherMember() throws -> Bool {
    while stream.avail_in > 0, let next = stream.next_in, next.pointee == 0 {
      padding = true
      stream.next_in = next + 1
      stream.avail_in -= 1
    }
    if stream.avail_in == 0 { return false }
    guard !padding, stream.next_in?.pointee == 0x1F else {
      throw FileFault.gzipDamaged(file: file, byte: packed, why: "bytes that are no gzip follow its end")
    }
    inflateReset(&stream)
    memberEnded = false
    return true
  }

  private func checkSize() throws {
    let tooDense = unpacked > limits.free && unpacked / limits.ratio > packed
    if unpacked > limits.length || tooDense {
      throw FileFault.gzipTooLarge(file: file, packed: packed, unpacked: unpacked)
    }
  }

  private var message: String { stream.msg.map { String(cString: $0) } ?? "its bytes make no sense" }
}
