/// What keeps the bytes of a file from being read, as a sentence that says what to do next.
public enum FileFault: Error, Equatable, Sendable {
  case notThere(file: String)
  case folder(file: String)
  case empty(file: String)
  case unreadable(file: String, why: String)
  /// The packed bytes break off; `byte` counts packed bytes from 0.
  case gzipBreaksOff(file: String, byte: Int)
  /// The packed bytes make no sense at `byte`, counted from 0.
  case gzipDamaged(file: String, byte: Int, why: String)
  /// More unpacked bytes than 64 GiB, or past 1 GiB more than a thousand for each packed one.
  case gzipTooLarge(file: String, packed: Int, unpacked: Int)
  case xzBreaksOff(file: String, byte: Int)
  case xzDamaged(file: String, byte: Int, why: String)
  case xzTooLarge(file: String, packed: Int, unpacked: Int)
}

extension FileFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notThere(let file):
      "There is no file “\(file)”. Check the name and the folder."
    case .folder(let file):
      "“\(file)” is a folder. Name one file in it."
    case .empty(let file):
      "“\(file)” is empty. Fetch it again; a download may have failed."
    case .unreadable(let file, let why):
      "“\(file)” cannot be read: \(why). Check its permissions, or copy it elsewhere."
    case .gzipBreaksOff(let file, let byte):
      "“\(file)” is packed with gzip and breaks off after byte \(byte). Fetch it again."
    case .gzipDamaged(let file, let byte, let why):
      "“\(file)” is packed with gzip and damaged near byte \(byte): \(why). Fetch it again."
    case .gzipTooLarge(let file, let packed, let unpacked):
      "“\(file)” unpacks to more than \(unpacked) bytes from \(packed); a table of votes does not. "
        + "Unpack it by hand and look at it before you import it."
    case .xzBreaksOff(let file, let byte):
      "“\(file)” is packed with xz and breaks off after byte \(byte). Fetch it again."
    case .xzDamaged(let file, let byte, let why):
      "“\(file)” is packed with xz and damaged near byte \(byte): \(why). Fetch it again."
    case .xzTooLarge(let file, let packed, let unpacked):
      "“\(file)” unpacks to more than \(unpacked) bytes from \(packed); no source of Avow does. "
        + "Unpack it by hand and look at it before you import it."
    }
  }
}
