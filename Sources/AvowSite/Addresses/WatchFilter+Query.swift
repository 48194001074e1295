import AvowOperations
import AvowRecord

extension WatchFilter {
  init(_ query: Query) throws(SiteFault) {
    self.init()
    try query.allow("edition", "publisher", "region", "list")
    edition = try query.number("edition", 1900...2200)
    publisher = try query.text("publisher")
    region = try query.text("region")
    list = try query.text("list", atMost: 160)
  }

  var query: Query {
    var query = Query()
    query.add("edition", edition.map(String.init))
    query.add("publisher", publisher)
    query.add("region", region)
    query.add("list", list)
    return query
  }
}
