public import AvowSources
public import AvowStore
import Crypto
public import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Fetches an open data set from its official home, verifies and imports it.
public struct FetchOpenData: Sendable {
  public enum Step: Sendable {
    case asking(String)
    case receiving(file: String, bytes: Int, of: Int?)
    case verified(file: String, how: String)
    case importing(file: String, ImportFile.Progress)
    case imported(file: String, ImportFile.Outcome)
  }

  public let store: RecordStore
  public let today: String
  /// Where downloaded files are kept.
  public let folder: URL

  public init(store: RecordStore, today: String, folder: URL) {
    self.store = store
    self.today = today
    self.folder = folder
  }

  /// The data sets that are known; a fault for an id that is not.
  public static func sets(_ ids: [String]) throws -> [OpenDataSet] {
    guard !ids.isEmpty else { return OpenDataSets.list }
    return try ids.map { id in
      guard let set = OpenDataSets.dataSet(id: id) else {
        throw FetchFault.unknownSet(id, known: OpenDataSets.list.map(\.id))
      }
      return set
    }
  }

  /// What fetching a set would do, a sentence a step.
  public static func plan(_ set: OpenDataSet) -> [String] {
    guard let archive = set.dataverse else {
      return [set.byHand ?? "", "Home: \(set.home)", "Then: avow import FILE…"].filter { !$0.isEmpty }
    }
    return ["Ask \(archive.server) for the files of \(archive.persistentID)"]
      + set.files.map { "Download \($0.name): \($0.sentence)" }
      + [
        "Compare each file with the checksum that its home states", "Import them, roll calls before ballots",
      ]
  }

  /// Fetches one set and imports what of it Avow reads.
  ///
  /// - Parameter server: another address of the archive, such as a mirror; nil for the official one.
  /// - Throws: ``FetchFault``, and whatever an import throws. Files already imported say so.
  public func run(_ set: OpenDataSet, server: String? = nil, tell: @escaping @Sendable (Step) -> Void)
    async throws
  {
    guard let archive = set.dataverse else { throw FetchFault.noFiles(home: set.home) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let base = server ?? archive.server
    let address = "\(base)/api/datasets/:persistentId/?persistentId=\(archive.persistentID)"
    tell(.asking(address))
    let files = try await list(address)
    let wanted = set.files.compactMap { file in files.first { FetchOpenData.matches($0, file) } }
    guard !wanted.isEmpty else { throw FetchFault.noFiles(home: set.home) }
    var targets: [URL] = []
    for file in wanted { targets.append(try await fetch(file, from: base, tell)) }
    for target in ImportFile.inOrder(targets) {
      let name = target.lastPathComponent
      let outcome = try ImportFile(store: store, today: today).run(target) {
        tell(.importing(file: name, $0))
      }
      tell(.imported(file: name, outcome))
    }
  }

  private func fetch(
    _ file: Listing.Entry.File, from base: String, _ tell: @escaping @Sendable (Step) -> Void
  ) async throws -> URL {
    let name = (file.originalFileName ?? file.filename).replacing("/", with: "_")
    let original = file.originalFileName != nil
    guard
      let address = URL(string: "\(base)/api/access/datafile/\(file.id)\(original ? "?format=original" : "")")
    else {
      throw FetchFault.noFiles(home: base)
    }
    let target = folder.appending(path: name)
    _ = try await Download.run(address, to: target) { tell(.receiving(file: name, bytes: $0, of: $1)) }
    guard !original, let stated = file.md5 else {
      // The archive states the checksum of its own conversion, not of the original that Avow reads.
      tell(
        .verified(file: name, how: "SHA-256 \(try Digest.ofFile(target)); its home states no checksum for it")
      )
      return target
    }
    let found = Digest.hexadecimal(
      Insecure.MD5.hash(data: try Data(contentsOf: target, options: .mappedIfSafe)))
    guard found == stated.lowercased() else {
      try? FileManager.default.removeItem(at: target)
      throw FetchFault.checksum(file: name, expected: stated, found: found)
    }
    tell(.verified(file: name, how: "MD5 \(found), as its home states"))
    return target
  }

  private func list(_ address: String) async throws -> [Listing.Entry.File] {
    guard let url = URL(string: address) else { throw FetchFault.noFiles(home: address) }
    let target = folder.appending(path: "files.json")
    _ = try await Download.run(url, to: target)
    defer { try? FileManager.default.removeItem(at: target) }
    let data = try Data(contentsOf: target)
    do {
      return try JSONDecoder().decode(Listing.self, from: data).data.latestVersion.files.map(\.dataFile)
    } catch {
      throw FetchFault.notAList(address: address, start: String(decoding: data.prefix(80), as: UTF8.self))
    }
  }

  /// A table whose name holds the name that the catalogue gives it.
  private static func matches(_ listed: Listing.Entry.File, _ file: OpenDataSet.File) -> Bool {
    let name = (listed.originalFileName ?? listed.filename).lowercased()
    return name.contains(file.name.lowercased()) && [".csv", ".csv.gz"].contains { name.hasSuffix($0) }
  }
}

/// The part of a Dataverse answer that is needed.
private struct Listing: Decodable {
  struct Version: Decodable { let files: [Entry] }
  struct Content: Decodable { let latestVersion: Version }
  struct Entry: Decodable {
    struct File: Decodable {
      let id: Int
      let filename: String
      let originalFileName: String?
      let md5: String?
    }
    let dataFile: File
  }
  let data: Content
}
