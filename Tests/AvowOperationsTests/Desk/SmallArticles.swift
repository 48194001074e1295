import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Synchronization

@testable import AvowOperations

/// A desk with an editor and a contributor, a clock moved by hand and a post office that keeps its letters.
final class SmallArticles: Sendable {
  let record: FictionalRecord
  let desk: Desk
  let post = KeptPost()
  let editor: Account
  let contributor: Account
  let publish: Publish
  private let clock: Clock

  private final class Clock: Sendable {
    let seconds = Atomic(1_600_000_000)
  }

  init() throws {
    record = try FictionalRecord()
    let clock = Clock()
    self.clock = clock
    let store = try DeskStore(
      folder: record.folder.appending(path: "desk"), vault: KeyFile(bytes: [UInt8](repeating: 9, count: 32)))
    desk = Desk(
      store: store, passwords: try PasswordHasher(cost: .trifling), post: post,
      clock: { Moment(clock.seconds.load(ordering: .relaxed)) })
    func account(_ name: String, _ role: Role) throws -> Account {
      try store.addAccount(
        name: name, shown: name.capitalized, organisation: nil, roles: [role], password: "x", by: nil,
        at: Moment(1_600_000_000))
    }
    editor = try account("edo", .editor)
    contributor = try account("cleo", .contributor)
    publish = Publish(desk, into: record.store)
  }

  func wait(_ seconds: Int) { clock.seconds.add(seconds, ordering: .relaxed) }

  static func content(_ text: String = "There were three otters.", address: String = "otters")
    -> DeskArticle.Content
  {
    DeskArticle.Content(address: address, title: "Otters", byLine: "The Otter Society", text: text)
  }

  /// Accepts the latest version of an article.
  func accept(_ id: Int) throws {
    guard let version = try desk.store.article(id)?.latest.number else { return }
    try ReviewArticle(desk).accept(id, version: version, by: editor)
  }

  /// An article that is public.
  @discardableResult
  func published(_ content: DeskArticle.Content = SmallArticles.content()) throws -> Int {
    let id = try KeepArticle(desk).run(content, kind: .update, by: editor)
    try accept(id)
    try publish.run(article: id, charts: NoCharts(), by: editor)
    return id
  }

  /// The bytes of the desk's file and of what lies beside it.
  func bytesOfDesk() -> Data {
    ["desk.sqlite", "desk.sqlite-wal"].reduce(into: Data()) { all, name in
      all += (try? Data(contentsOf: desk.store.folder.appending(path: name))) ?? Data()
    }
  }
}
