import Foundation
import Testing

@testable import AvowOperations

@Suite("Cleaning each format for real")
struct CleanFileTests {
  /// Whether the programs for a format are on this machine; says what is missing when not.
  private static func canClean(_ file: SentFile) -> Bool {
    let missing =
      [CleanFile.find("mat2") == nil ? "mat2" : nil, CleanFile.find("file") == nil ? "file" : nil]
      + [file.helper.flatMap { CleanFile.find($0) == nil ? $0 : nil }]
    let names = missing.compactMap { $0 }
    if !names.isEmpty { print("skipped: cleaning \(file.rawValue) needs \(names.joined(separator: ", "))") }
    return names.isEmpty
  }

  @Test(
    "the author, the title and the position are gone, and it is still a file of its type",
    arguments: SentFile.allCases)
  func cleaned(file: SentFile) async throws {
    guard Self.canClean(file) else { return }
    if [.docx, .odt].contains(file), CleanFile.find("unzip") == nil {
      print("skipped: looking into a cleaned \(file.rawValue) needs unzip")
      return
    }
    // The name says nothing of the type.
    let outcome = await CleanFile().run(.init(name: "a.bin", bytes: file.bytes))
    guard case .cleaned(let bytes, let type) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(type == file.type && bytes != file.bytes)
    #expect(try told(file.bytes).contains(SentFile.author), "the fixture holds nothing to take out")
    #expect(try !told(bytes).contains(SentFile.author))
    // Cleaned again it is still of its type.
    guard case .cleaned(_, file.type) = await CleanFile().run(.init(name: "b", bytes: bytes)) else {
      Issue.record("what was cleaned is no \(file.rawValue) any more")
      return
    }
  }

  @Test("the position of a photograph is gone", .enabled(if: CleanFile.find("exiftool") != nil))
  func position() async throws {
    guard Self.canClean(.jpeg) else { return }
    #expect(try exif(SentFile.jpeg.bytes).contains("GPS"))
    guard case .cleaned(let bytes, _) = await CleanFile().run(.init(name: "a", bytes: SentFile.jpeg.bytes))
    else {
      Issue.record("the photograph was not cleaned")
      return
    }
    #expect(try !exif(bytes).contains("GPS") && !exif(bytes).contains("45"))
  }

  @Test("where ffmpeg is missing a video is not taken for cleaned, and other formats are cleaned")
  func helperMissing() async throws {
    guard Self.canClean(.png), let mat2 = CleanFile.find("mat2") else { return }
    let script = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: script) }
    try Data("#!/bin/sh\nPATH=/nowhere exec \(mat2.path) \"$@\"\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script.path)
    let without = CleanFile(mat2: script)
    for file in SentFile.allCases {
      switch await without.run(.init(name: "a", bytes: file.bytes)) {
      case .cleaned: #expect(file != .mp4)
      case .uncleaned: #expect(file == .mp4, "\(file.rawValue)")
      case let other: Issue.record("\(other)")
      }
    }
  }

  /// All that can be read in a file; the parts of an archive are unpacked.
  private func told(_ bytes: Data) throws -> String {
    // The parts of an archive are packed and cannot be read as they are.
    guard bytes.starts(with: Data("PK".utf8)) else { return String(decoding: bytes, as: Unicode.ASCII.self) }
    return try output("unzip", ["-p"], bytes)
  }

  /// All that a photograph tells; what the system knows of the file, such as its name and the hour, and
  /// the version of the program are no part of it.
  private func exif(_ bytes: Data) throws -> String {
    try output("exiftool", ["-a", "-G1", "-n", "--System:all", "--ExifTool:all"], bytes)
  }

  private func output(_ program: String, _ words: [String], _ bytes: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try bytes.write(to: file)
    let done = try OutsideProgram(program, seconds: 20).runNow(words + [file.path], in: nil)
    return String(decoding: done.output, as: UTF8.self)
  }
}
