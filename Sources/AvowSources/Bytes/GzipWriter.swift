import CZlib

/// Packs bytes as one gzip stream without a name or a time in it, so that the same bytes give the same file.
public enum GzipWriter {
  public static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let status = deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
    )
    guard status == Z_OK else {
      throw FileFault.gzipDamaged(file: "", byte: 0, why: "zlib did not start (\(status))")
    }
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    var input = bytes
    var ended = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        ended = deflate(&stream, Z_FINISH)
      }
      count = room - Int(stream.avail_out)
    }
    guard ended == Z_STREAM_END else {
      throw FileFault.gzipDamaged(file: "", byte: 0, why: "zlib did not finish (\(ended))")
    }
    return packed
  }
}
