import Foundation
import Testing

@testable import AvowSite

@Suite("The OpenAPI document")
struct OpenAPITests {
  /// The names of the parameters that an address understands: what it says when it is asked for one that there is not.
  private func known(_ path: [String]) throws -> [String] {
    do {
      _ = try SiteMap(path: path, query: Query(parsing: "no-such-parameter=1"))
    } catch SiteFault.unknownParameter(_, let known) {
      return known
    }
    Issue.record("/\(path.joined(separator: "/")) takes any parameter")
    return []
  }

  @Test("Every operation parses, with its parameters and no others, each with a value that is understood")
  func parameters() throws {
    for operation in OpenOperation.all {
      #expect(
        try known(operation.example).sorted() == operation.query.map(\.name).sorted(), "\(operation.template)"
      )
      for parameter in operation.query {
        var query = Query()
        query.add(parameter.name, parameter.example)
        #expect(throws: Never.self, "\(operation.template) ?\(parameter.name)=\(parameter.example)") {
          try SiteMap(path: operation.example, query: query)
        }
      }
      let braces = operation.template.matches(of: #/\{([a-z]+)\}/#).map { String($0.output.1) }
      #expect(braces == operation.path.map(\.name), "\(operation.template)")
    }
    let templates = OpenOperation.all.map(\.template)
    #expect(Set(templates).count == templates.count)
  }

  @Test("Every place of the site is one of the document's addresses")
  func complete() throws {
    let patterns = try OpenOperation.all.map { operation in
      let parts = operation.template.split(separator: "/").map { $0.hasPrefix("{") ? "[^?]+" : String($0) }
      return (operation.template, try Regex("^/" + parts.joined(separator: "/") + "$"))
    }
    for place in try SmallSite().places() {
      let path = place.path.removingPercentEncoding ?? place.path
      #expect(patterns.contains { path.wholeMatch(of: $0.1) != nil }, "\(path)")
    }
  }

  @Test("It is served as JSON, with one path for each format, and as a page")
  func served() async throws {
    let site = try SmallSite()
    let reply = try await site.get("/openapi.json")
    #expect(reply.status == 200)
    let document = try #require(JSONSerialization.jsonObject(with: Data(reply.text.utf8)) as? [String: Any])
    #expect(document["openapi"] as? String == "3.1.0")
    let paths = try #require(document["paths"] as? [String: Any])
    #expect(paths["/states"] != nil && paths["/states.json"] != nil && paths["/states.csv"] != nil)
    #expect(paths["/index.json"] != nil && paths["/search.atom"] != nil && paths["/about.csv"] == nil)
    #expect(try await site.get("/openapi").text.contains("/states/{state}/neighbours"))
  }
}
