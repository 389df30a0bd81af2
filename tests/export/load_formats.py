"""Loads the sample graphs with other people's readers: load_formats.py READER DIRECTORY. Exit 77: the reader is not here."""
import csv
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
DOCS = os.path.join(HERE, "..", "..", "docs", "formats")
NODES, EDGES = 8, 11  # of the actors view: seven actors and the unknown one
FLAT = (str, int, float, bool)


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def load(directory, name):
    with open(os.path.join(directory, name), encoding="utf-8") as f:
        return json.load(f)


def check_networkx(d):
    try:
        import networkx as nx
    except ImportError:
        skip("networkx is not installed")
    import warnings
    warnings.simplefilter("ignore")
    listed = load(d, "graph.json")
    for name in ("graph.json", "events.json"):
        listed = load(d, name)
        g = nx.node_link_graph(listed)
        assert g.is_multigraph() and g.is_directed()
        assert g.number_of_nodes() == len(listed["nodes"]), name
        assert g.number_of_edges() == len(listed["edges"]) == len(listed["links"]), name
        for x in listed["nodes"] + listed["edges"]:
            assert all(isinstance(v, FLAT) for v in x.values()), x
        nodes = {n["id"] for n in listed["nodes"]}
        assert len(nodes) == len(listed["nodes"])
        assert not nodes & {e["key"] for e in listed["edges"]}
        for write, read, out in ((nx.write_graphml, nx.read_graphml, "x.graphml"), (nx.write_gexf, nx.read_gexf, "x.gexf")):
            path = os.path.join(d, out)
            write(g, path)
            assert read(path).number_of_edges() == g.number_of_edges(), out
    g = nx.node_link_graph(load(d, "graph.json"))
    assert (g.number_of_nodes(), g.number_of_edges()) == (NODES, EDGES), (g.number_of_nodes(), g.number_of_edges())
    assert g["RUS"]["NATO"]["e-0000000000000001"]["edtf"] == "2021-12"
    ml = nx.read_graphml(os.path.join(d, "graph.graphml"), force_multigraph=True)
    assert (ml.number_of_nodes(), ml.number_of_edges()) == (NODES, EDGES)
    assert ml["RUS"]["NATO"]["e-0000000000000001"]["goldstein"] == -5.0
    assert ml.nodes["a-node"]["aliases"] == "edge:a; graph \\" or ml.nodes["a-node"]["aliases"] == "graph \\; edge:a"
    nx.read_graphml(os.path.join(d, "events.graphml"), force_multigraph=True)
    for name in ("graph.cyjs", "events.cyjs"):
        data = load(d, name)
        g = nx.cytoscape_graph(data)
        assert g.number_of_edges() == len(data["elements"]["edges"])
    if tuple(int(x) for x in nx.__version__.split(".")[:2]) >= (3, 4):
        ge = nx.read_gexf(os.path.join(d, "graph.gexf"))
        assert (ge.number_of_nodes(), ge.number_of_edges()) == (NODES, EDGES)
    print("networkx", nx.__version__)


def check_schema(d):
    try:
        import jsonschema
    except ImportError:
        skip("jsonschema is not installed")
    def schema(name):
        with open(os.path.join(DOCS, name), encoding="utf-8") as f:
            return json.load(f)
    graph = schema("graph.schema.json")
    jsonschema.Draft7Validator.check_schema(graph)
    validator = jsonschema.Draft7Validator(graph)
    for name in ("graph.json", "events.json", "nothing.json"):
        validator.validate(load(d, name))
    broken = load(d, "graph.json")
    broken["edges"][0]["quad"] = None
    assert not validator.is_valid(broken), "the schema lets a null pass"
    jgf = os.environ.get("ANNALS_JGF_SCHEMA", "")
    if os.path.exists(jgf):
        with open(jgf, encoding="utf-8") as f:
            validator = jsonschema.Draft7Validator(json.load(f))
        for name in ("graph.jgf.json", "events.jgf.json", "nothing.jgf.json"):
            validator.validate(load(d, name))
    else:
        print("the schema of JGF is not here: not validated")


def check_xml(d):
    for name in ("graph.graphml", "events.graphml", "graph.gexf", "events.gexf"):
        ElementTree.parse(os.path.join(d, name))


def check_gexf(d):
    if not shutil.which("xmllint"):
        skip("xmllint is not installed")
    xsd = os.environ.get("ANNALS_GEXF_XSD", "")
    if not os.path.exists(xsd):
        skip("the GEXF 1.3 schema is not here (set ANNALS_GEXF_XSD)")
    for name in ("graph.gexf", "events.gexf"):
        subprocess.run(["xmllint", "--noout", "--nonet", "--schema", xsd, os.path.join(d, name)], check=True)


def check_dot(d):
    if not shutil.which("dot"):
        skip("Graphviz is not installed")
    r = subprocess.run(["dot", "-Tsvg", os.path.join(d, "graph.dot")], capture_output=True, check=True)
    assert not r.stderr, r.stderr
    root = ElementTree.fromstring(r.stdout)
    assert sum(1 for e in root.iter() if e.tag.endswith("}text")) >= NODES


def check_csv(d):
    with open(os.path.join(d, "graph.csv"), encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    assert len(rows) == EDGES and None not in rows[0], len(rows)
    for row in rows:
        assert all(v is not None for v in row.values()), row
        for name, v in row.items():
            if name not in ("goldstein",):
                assert not v or v[0] not in "=+-@\t\r", (name, v)
    nodes, edges = ([*csv.DictReader(open(os.path.join(d, n), encoding="utf-8", newline=""))] for n in ("graph-nodes.csv", "graph-edges.csv"))
    ids = {n["id:ID"] for n in nodes}
    assert len(ids) == NODES and len(edges) == EDGES
    assert all(e[":START_ID"] in ids and e[":END_ID"] in ids and e[":TYPE"] for e in edges)
    try:
        import pandas
    except ImportError:
        return print("pandas is not installed: read with csv alone")
    t = pandas.read_csv(os.path.join(d, "graph.csv"), parse_dates=["start", "end"])
    assert str(t["start"].dtype) == "datetime64[ns]" and len(t) == EDGES
    assert t["goldstein"].dtype == float and t["key"].is_unique


def check_timelines(d):
    for item in load(d, "graph.vis-timeline.json")["items"]:
        assert "<" not in item["content"] and item["start"] < item.get("end", "9999")
    slides = load(d, "graph.timelinejs.json")
    assert all("year" in s["start_date"] for s in slides["events"])
    assert slides["events"][0]["start_date"] == {"year": 2021, "month": 12}
    assert "javascript:" not in json.dumps(slides)


def check_turtle(d):
    path = os.path.join(d, "graph.ttl")
    try:
        import rdflib
        assert len(rdflib.Graph().parse(path, format="turtle")) > 50
        return
    except ImportError:
        pass
    if not shutil.which("rapper"):
        skip("neither rdflib nor rapper is installed")
    r = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", path], capture_output=True, check=True)
    assert not r.stderr, r.stderr
    assert len(r.stdout.splitlines()) > 50


if __name__ == "__main__":
    globals()["check_" + sys.argv[1]](sys.argv[2])
