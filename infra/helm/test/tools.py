"""Brings what checks the chart: Helm's library, and the JSON schemas of Kubernetes' objects, both from PyPI.

`python3 tools.py FOLDER` makes FOLDER/helm_python (a module) and FOLDER/schemas. pip checks the hashes.
"""

import glob
import os
import subprocess
import sys
import tempfile
import zipfile

REQUIREMENTS = """
helm-python-sdk==0.2.2 \
  --hash=sha256:28cc13abaf134c3a7e37f070c939be8d9cdc9825c3c8b8b2d35161073bcd4578 \
  --hash=sha256:078bac2464ea2f4b5af24cf7873e8f78ee3f3c216766fcdea41b7c61f47275b1 \
  --hash=sha256:16fd94117e4bc8c6f854801bda6fd84fceb608e083bc5333f8f934e79bd3dcdf
kubernetes-validate==1.37.0 \
  --hash=sha256:85136d018a27b50ec7fc049d902bfa5193f5976807e6c0f408e3ab6fe078cad9
"""
SCHEMAS = "kubernetes_validate/kubernetes-json-schema/v1.37.0-local-strict/"
# The library is in the wheel under each of its three names; the module loads the first that it finds.
LIBRARY = ("helm_python/lib/libhelm_c.so", "helm_python/lib/libhelm_c.dylib")

folder = sys.argv[1]
parent = os.path.dirname(os.path.abspath(folder))
os.makedirs(parent, exist_ok=True)
with tempfile.TemporaryDirectory(dir=parent) as work:
    requirements = os.path.join(work, "requirements.txt")
    with open(requirements, "w") as file:
        file.write(REQUIREMENTS)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes"]
    subprocess.run([*pip, "--dest", work, "--requirement", requirements], check=True)
    made = os.path.join(work, "made")
    for wheel in glob.glob(os.path.join(work, "*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name in LIBRARY or (name.startswith("helm_python/") and name.endswith(".py")):
                    archive.extract(name, made)
                elif name.startswith(SCHEMAS):
                    target = os.path.join(made, "schemas", os.path.basename(name))
                    os.makedirs(os.path.dirname(target), exist_ok=True)
                    with open(target, "wb") as file:
                        file.write(archive.read(name))
    # A rename at the end: several runs may bring it at once.
    try:
        os.rename(made, folder)
    except OSError:
        if not os.path.exists(folder):
            raise
