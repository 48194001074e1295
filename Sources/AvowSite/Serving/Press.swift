import AvowOperations
import AvowRecord
import Foundation
import Mustache

/// Makes the text of an address in its format from the answers of the record.
struct Press: Sendable {
  let assets: Assets
  private let templates: MustacheLibrary
  /// Changes with every template, so that tags of pages change with the site as well as with the record.
  let digest: String

  /// Reads all templates; a template that cannot be parsed stops the start, not a reader.
  init(templates folder: URL, assets: Assets) throws {
    self.assets = assets
    var library = MustacheLibrary()
    var all = assets.place("avow.css").href
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".mustache") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      do {
        try library.register(text, named: String(name.dropLast(".mustache".count)))
      } catch {
        throw ServingFault.template(name, "\(error)")
      }
      all += text
    }
    templates = library
    digest = EntityTag.of(all)
  }

  /// The text of an address; throws a ``SiteFault`` when the record holds no such thing.
  ///
  /// - Parameter base: where the site stands, for feeds: their addresses are absolute. Empty leaves them as they are.
  func text(_ address: Address, from answers: Answers, at base: String = "") throws -> String {
    switch address.format {
    case .page: try html(page(address.place, from: answers), version: answers.version)
    case .json: try json(address.place, from: answers)
    case .table: try table(address.place, from: answers)
    case .feed: try feed(address.place, from: answers).text(at: base)
    case .jsonFeed: try updateJSONFeed(from: answers, at: base)
    case .bibTeX, .csl: try citation(address, from: answers)
    }
  }

  /// A page in its frame.
  func html(_ page: any Page, version: Int?) throws -> String {
    let sheet = Sheet(
      page, styleSheet: assets.place("avow.css"), icon: assets.place("favicon.svg"), recordVersion: version)
    guard let text = templates.render(sheet, withTemplate: type(of: page).template) else {
      throw ServingFault.template(type(of: page).template, "there is no such template")
    }
    return text
  }
}
