public import Foundation

/// A case as GlobaLeaks gives it out to a recipient: `report-12.zip` with `report.txt`, the files of the sender under `files/` and
/// those of recipients under `files_attached_from_recipients/`.
///
/// Names in the archive are labels here and never paths, so that none of them leads out of a folder.
public struct CaseExport: Sendable {
  public struct File: Sendable {
    /// The last part of its name in the archive.
    public let name: String
    public let bytes: [UInt8]
  }

  /// The report in words; empty where it is among the files as a PDF.
  public let text: String
  public let files: [File]
  /// Members that were left out, with the reason.
  public let leftOut: [String]

  static let mostFiles = 100
  static let longestText = 1 << 20
  /// All members together, unpacked.
  static let largest = 256 << 20

  /// Throws a ``CaseFault`` for a file that is no such export.
  public init(_ url: URL) throws {
    let name = url.lastPathComponent
    let size = (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? NSNumber)?.intValue
    guard let size else { throw CaseFault.notThere(name) }
    guard size <= ZipArchive.limit else { throw CaseFault.tooLarge(name) }
    try self.init([UInt8](Data(contentsOf: url)), named: name)
  }

  init(_ bytes: [UInt8], named name: String) throws {
    guard !bytes.starts(with: Array("-----BEGIN PGP".utf8)), bytes.first != 0x85 else {
      throw CaseFault.locked(name)
    }
    let archive: ZipArchive
    do { archive = try ZipArchive(bytes) } catch let fault as ZipArchive.Fault {
      throw CaseFault.noArchive(name, fault.why)
    }
    let names = archive.names.filter { !$0.hasSuffix("/") }
    guard names.count <= CaseExport.mostFiles else { throw CaseFault.tooMany(name, names.count) }
    guard names.contains("report.txt") || names.contains("report.pdf") else { throw CaseFault.noReport(name) }
    var (text, files, leftOut, total): (String, [File], [String], Int) = ("", [], [], 0)
    for one in names {
      do {
        let bytes = try archive.member(one)
        total += bytes.count
        guard total <= CaseExport.largest else { throw CaseFault.tooLarge(name) }
        if one == "report.txt" {
          guard bytes.count <= CaseExport.longestText else { throw CaseFault.tooLarge(name) }
          text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        } else {
          let label = one.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "file"
          files.append(File(name: label, bytes: bytes))
        }
      } catch let fault as ZipArchive.Fault {
        leftOut.append(fault.why)
      }
    }
    if text.isEmpty, !files.contains(where: { $0.name == "report.pdf" }) { throw CaseFault.noReport(name) }
    (self.text, self.files, self.leftOut) = (text, files, leftOut)
  }
}

/// Why a file is no export of a case, in a sentence.
public enum CaseFault: Error, CustomStringConvertible, Sendable, Equatable {
  case notThere(String)
  case noArchive(String, String)
  case noReport(String)
  case locked(String)
  case tooLarge(String)
  case tooMany(String, Int)

  public var description: String {
    switch self {
    case .notThere(let name): "There is no file \(name)."
    case .noArchive(let name, let why):
      "\(name) is no ZIP archive that can be read: \(why). Export the case from GlobaLeaks again."
    case .noReport(let name):
      "\(name) is no export of a case: it has no report.txt that can be read. In GlobaLeaks open the report and choose Export."
    case .locked(let name):
      "\(name) is encrypted with PGP. Decrypt it first: gpg --output report.zip --decrypt \(name)"
    case .tooLarge(let name):
      "\(name) holds more than a case does. Take large files out of it and import the rest."
    case .tooMany(let name, let count):
      "\(name) holds \(count) files; a case has at most \(CaseExport.mostFiles)."
    }
  }
}
